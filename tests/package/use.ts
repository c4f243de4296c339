// A program for the package as its users write them: compiled, never run.
import { Wengao, WengaoError, type Core, type Finding } from 'wengao';
import { WengaoEditor, type FindingsDetail, type Services } from 'wengao/editor';
import { connect, FrameError } from 'wengao/frame';
const core: Core = await Wengao.load({ worker: true, assets: '/wengao/', wasmUrl: '/a.wasm', workerUrl: new URL('https://a/b.js') });
const doc = await core.open('一、主要工作', { name: 'a.txt' });
const off: () => void = doc.on('change', ({ findings }) => { const added: readonly Finding[] = findings.added; void added; });
off();
const bytes: Uint8Array = await doc.export('docx', { date: '2024-01-08' });
// @ts-expect-error there is no such form
await doc.export('rtf');
const editor: WengaoEditor = document.createElement('wengao-editor');
editor.addEventListener('findings', ({ detail }) => { const d: FindingsDetail = detail; console.log(d.counts.error); });
const services: Services = {
  load: async ({ id, version }) => (version ? new Uint8Array() : id || null),
  save: async (text: string, { id }) => { text.trim(); id.trim(); },
  list: async () => [{ id: 'a', title: '甲' }],
  versions: async (id) => [{ id, title: '昨天' }],
  profile: async () => ({ wengaoProfile: 1 }),
  names: async () => ['石桥镇'],
  phrases: async () => ['特此报告。'],
  font: async (face) => (face === 'fangsong' ? new Uint8Array() : null),
  takeExport: async ({ format, bytes: file, name }) => { name.trim(); format.trim(); void file.length; },
};
editor.services = services;
// @ts-expect-error a service answers by a promise
editor.services = { names: () => ['石桥镇'] };
const check = await doc.check();
const place: number = check.findings[0].fixes[0].edits[0].endLine;
const numbers: number[] = (await doc.figures()).relations.flatMap(({ places }) => places.map(({ column }) => column));
await doc.spelling('errors', { words: ['石桥镇'] });
const { applied } = await editor.fixAll({ safe: true });
const frame = await connect(document.querySelector('iframe')!, { origin: 'https://a' });
await frame.serve(services, { documentId: 'a' });
frame.on('error', ({ code }) => code.trim());
// @ts-expect-error such an event is never fired
frame.on('closed', () => {});
const error: Error = new WengaoError('stale', ''); const other: Error = new FrameError('busy', '');
export { applied, bytes, numbers, place, error, other };
