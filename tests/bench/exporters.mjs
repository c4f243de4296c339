// Other makers of the same files from the same text in the same run, for scale: docx (DOCX), pdfmake,
// pdf-lib and typst's compiler in wasm (PDF). run.mjs installs them into build/bench. Each sets the
// text plainly, a paragraph a line in 仿宋, 28 characters by 22 rows; none knows GB/T 9704.
//
//   node exporters.mjs FOLDER FILE FONT
//
// Prints by tool: milliseconds of the first file and of the best of five more, and its bytes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, file, fontPath] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'x.js'));
const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');
const font = readFileSync(fontPath);
const A4 = [595.276, 841.89];
const [left, top, size, pitch, cells, rows] = [79.37, 104.88, 16, 28.99, 28, 22];

const clock = () => {
  if (process.env.WENGAO_BENCH_CLOCK !== 'cpu') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** @param {boolean} subset */
function pdfLib(subset) {
  const { PDFDocument } = require('pdf-lib');
  const fontkit = require('@pdf-lib/fontkit');
  // It breaks no lines itself: every 28 characters.
  const set = lines.flatMap((text) => `　　${text}`.match(new RegExp(`.{1,${cells}}`, 'gu')));
  return async () => {
    const made = await PDFDocument.create();
    made.registerFontkit(fontkit);
    const face = await made.embedFont(font, { subset });
    for (let at = 0; at < set.length; at += rows) {
      const page = made.addPage(A4);
      set.slice(at, at + rows).forEach((text, row) => page.drawText(text, { x: left, y: A4[1] - top - (row + 1) * pitch, size, font: face }));
    }
    return made.save();
  };
}

const tools = {
  docx() {
    const { Document, Packer, Paragraph, TextRun } = require('docx');
    return () => Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) =>
      new Paragraph({ indent: { firstLine: 640 }, spacing: { line: 579, lineRule: 'exact' }, children: [new TextRun({ text, size: 32, font: '仿宋_GB2312' })] })) }] }));
  },
  pdfmake() {
    const Printer = require('pdfmake');
    return () => new Promise((done) => {
      const printer = new Printer({ FangSong: { normal: font, bold: font } });
      const made = printer.createPdfKitDocument({ pageSize: 'A4', pageMargins: [left, top, 73.7, 99.2], defaultStyle: { font: 'FangSong', fontSize: size },
        content: lines.map((text) => ({ text, leadingIndent: 2 * size, lineHeight: 1.6 })) });
      const parts = [];
      made.on('data', (part) => parts.push(part));
      made.on('end', () => done(Buffer.concat(parts)));
      made.end();
    });
  },
  // Its subset of this font is damaged: every reader draws boxes. What can be read holds all of the font.
  'pdf-lib, readable': () => pdfLib(false),
  'pdf-lib, a subset of boxes': () => pdfLib(true),
  async typst() {
    const at = (name) => import(pathToFileURL(join(resolve(folder), 'node_modules/@myriaddreamin', name)).href);
    const { createTypstCompiler } = await at('typst.ts/dist/esm/compiler.mjs');
    const { loadFonts } = await at('typst.ts/dist/esm/options.init.mjs');
    const compiler = createTypstCompiler();
    await compiler.init({
      getModule: () => readFileSync(join(folder, 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm')),
      beforeBuild: [loadFonts([new Uint8Array(font)], { assets: false })],
    });
    const text = lines.map((line) => line.replace(/[\\#$*_`<>@=~[\]/-]/g, '\\$&')).join('\n\n');
    const source = `#set page("a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm))
#set text(16pt, lang: "zh")\n#set par(first-line-indent: 2em)\n${text}`;
    let turn = 0;
    return async () => {
      // A new text each time: an unchanged one would come from its memory.
      compiler.addSource('/main.typ', `${source}\n\n${turn += 1}`);
      return (await compiler.compile({ mainFilePath: '/main.typ', format: 1 })).result;
    };
  },
};

const out = {};
for (const [name, load] of Object.entries(tools)) {
  try {
    const start = clock();
    const run = await load();
    let bytes = (await run()).length;
    const first = clock() - start;
    let warm = Infinity;
    for (let k = 0; k < 5; k += 1) {
      const begin = clock();
      bytes = (await run()).length;
      warm = Math.min(warm, clock() - begin);
    }
    out[name] = { first, warm, bytes };
  } catch (error) {
    out[name] = String(error.message).split('\n')[0];
  }
}
console.log(JSON.stringify(out));
