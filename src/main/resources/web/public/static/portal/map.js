// A map to point at, where somebody has named one. Without it, or without a script, the address and the area say the same.
const L = window.L, box = document.getElementById('map');
if (L && box) {
  const form = document.querySelector('form[action="/report/where"]');
  const at = [Number(box.dataset.lat), Number(box.dataset.lon)];
  const map = L.map(box).setView(at, Number(box.dataset.zoom));
  L.tileLayer(box.dataset.tiles, { attribution: box.dataset.by, maxZoom: 19 }).addTo(map);
  const dot = where => L.circleMarker(where, { radius: 10, weight: 4 }).addTo(map);
  if (box.dataset.known) dot(at);
  map.on('click', event => {
    dot(event.latlng);
    form.elements.namedItem('lat').value = event.latlng.lat.toFixed(6);
    form.elements.namedItem('lon').value = event.latlng.lng.toFixed(6);
    form.elements.namedItem('system').value = box.dataset.system;
    form.elements.namedItem('stay').value = '1';
    form.requestSubmit();
  });
}
