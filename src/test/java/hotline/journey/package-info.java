/** The proof: the packaged service, a real Asterisk, sipp callers and a real browser, in a network of their own. */
package hotline.journey;
