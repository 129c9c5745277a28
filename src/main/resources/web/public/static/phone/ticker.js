// A worker: the timers of a hidden page may run once a minute only, and the service misses it after 45 s.
setInterval(() => postMessage(0), 5000);
