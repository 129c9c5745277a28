import htmx from 'htmx.org';
import './base.css';

window.htmx = htmx;
