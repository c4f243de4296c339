// The worker: a host behind messages. In a browser the scope itself is the port, and listening must
// begin before the first turn ends; in Node the port is parentPort of worker_threads, which keeps
// what comes before someone listens.
import { Host } from './host.js';
import { nodeModule } from './node.js';

if (typeof self !== 'undefined' && typeof self.postMessage === 'function') {
  const host = new Host((message, transfer) => self.postMessage(message, { transfer }));
  self.addEventListener('message', (event) => host.receive(event.data));
} else {
  void nodeModule('worker_threads').then(({ parentPort }) => {
    const host = new Host((message, transfer) => parentPort.postMessage(message, transfer));
    parentPort.on('message', (/** @type {any} */ message) => host.receive(message));
  });
}
