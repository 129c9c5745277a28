// The public pages work without this. With it a form proves its work, a place is found, a photo is sent when it is chosen.

// ---- SHA-256 of short ASCII words: WebCrypto answers one at a time, which is too slow, and only over HTTPS
const K = [], H0 = [];
for (let n = 2; K.length < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
  if (!prime) continue;
  if (H0.length < 8) H0.push((Math.sqrt(n) * 4294967296) | 0);
  K.push((Math.cbrt(n) * 4294967296) | 0);
}
const W = new Int32Array(64);

function zeros(text) {
  const bytes = new Uint8Array(((text.length + 8 >> 6) + 1) * 64);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, text.length * 8);
  let [a0, b0, c0, d0, e0, f0, g0, h0] = H0;
  for (let at = 0; at < bytes.length; at += 64) {
    let a = a0, b = b0, c = c0, d = d0, e = e0, f = f0, g = g0, h = h0;
    for (let i = 0; i < 64; i++) {
      if (i < 16) W[i] = view.getInt32(at + i * 4);
      else {
        const x = W[i - 15], y = W[i - 2];
        const s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3, s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
        W[i] = W[i - 16] + s0 + W[i - 7] + s1 | 0;
      }
      const t1 = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + K[i] + W[i] | 0;
      const t2 = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0;
    }
    a0 = a0 + a | 0; b0 = b0 + b | 0; c0 = c0 + c | 0; d0 = d0 + d | 0; e0 = e0 + e | 0; f0 = f0 + f | 0; g0 = g0 + g | 0; h0 = h0 + h | 0;
  }
  const first = Math.clz32(a0);
  return first < 32 ? first : 32 + Math.clz32(b0);
}

/** In pieces, so that the page stays awake. */
function solve(challenge) {
  const bits = Number(challenge.split('.')[1]);
  return new Promise(done => {
    let n = 0;
    const piece = () => {
      for (const end = n + 3000; n < end; n++) if (zeros(challenge + ':' + n) >= bits) return done(String(n));
      setTimeout(piece);
    };
    piece();
  });
}

for (const form of document.querySelectorAll('form')) {
  const work = form.elements.namedItem('work');
  const solved = work ? solve(work.value).then(nonce => { form.elements.namedItem('nonce').value = nonce; form.dataset.solved = 'true'; }) : null;
  form.addEventListener('submit', event => {
    if (form.dataset.sent) return event.preventDefault();
    if (work && !form.dataset.solved) {
      event.preventDefault();
      const button = event.submitter;
      if (button) button.classList.add('busy');
      if (!form.dataset.waiting) solved.then(() => form.requestSubmit(button));
      form.dataset.waiting = 'true';
      return;
    }
    form.dataset.sent = 'true';
  });
}
// the browser's back shows the page as it was left
window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach(form => { delete form.dataset.sent; delete form.dataset.waiting; }));

// ---- a photo is sent when it is taken
for (const input of document.querySelectorAll('input[type=file][data-at-once]')) input.addEventListener('change', () => { if (input.files.length) input.form.requestSubmit(); });

// ---- where I am
const here = document.querySelector('[data-here]');
if (here && navigator.geolocation) {
  here.hidden = false;
  const form = here.form, said = document.querySelector('[data-here-said]');
  here.addEventListener('click', () => {
    said.textContent = here.dataset.busy;
    navigator.geolocation.getCurrentPosition(at => {
      form.elements.namedItem('lat').value = at.coords.latitude.toFixed(6);
      form.elements.namedItem('lon').value = at.coords.longitude.toFixed(6);
      form.elements.namedItem('system').value = 'wgs84';
      form.elements.namedItem('stay').value = '1';
      form.noValidate = true;
      form.requestSubmit();
    }, () => { said.textContent = here.dataset.failed; }, { enableHighAccuracy: true, timeout: 15000 });
  });
}
