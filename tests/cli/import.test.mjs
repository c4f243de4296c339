// What the user decides about a Word file, from the command line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workplace } from './tool.mjs';

// A zip archive of stored parts; readers of DOCX do not ask for checksums.
function zip(parts) {
  const local = [];
  const central = [];
  let at = 0;
  for (const [name, text] of parts) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(data.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(path.length, 0);
    const begin = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]), sizes, lengths]);
    local.push(Buffer.from('PK\x03\x04'), begin, path, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), begin, place, path);
    at += 4 + begin.length + path.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const words = (text, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const relation = (kind, target) => `<Relationship Type="x/${kind}" Target="${target}"/>`;
const word = zip([
  ['_rels/.rels', `<Relationships>${relation('officeDocument', 'word/d.xml')}</Relationships>`],
  ['word/_rels/d.xml.rels', `<Relationships>${relation('comments', 'c.xml')}</Relationships>`],
  ['word/c.xml', `<w:comments><w:comment w:id="1" w:author="王"><w:p>${words('请核实')}</w:p></w:comment></w:comments>`],
  ['word/d.xml', `<w:document><w:body><w:p>${words('走访')}<w:del><w:r><w:delText>慰问</w:delText></w:r></w:del>`
    + `<w:ins>${words('帮扶')}</w:ins>${words('（内部）', '<w:vanish/>')}`
    + '<w:r><w:commentReference w:id="1"/></w:r></w:p></w:body></w:document>'],
]);

test('changes, hidden text and comments follow the options; notes say what became of them', (t) => {
  const place = workplace(t);
  place.write('changes.docx', word);
  const text = (...options) => {
    const { status, err } = place.run(['convert', 'changes.docx', '-o', 'out.txt', ...options]);
    assert.equal(status, 0, err);
    return [place.read('out.txt').toString().trim(), err];
  };
  const [accepted, notes] = text();
  assert.equal(accepted, '走访帮扶');
  assert.match(notes, /2 处修订，已按接受处理/);
  assert.match(notes, /1 条批注/);
  assert.match(notes, /1 处隐藏文字，未带入正文/);
  assert.doesNotMatch(notes, /请核实/);
  const [rejected, others] = text('--revisions', 'reject', '--hidden', 'keep', '--comments', 'list', '--lang', 'en');
  assert.equal(rejected, '走访慰问（内部）');
  assert.match(others, /taken as rejected: 2/);
  assert.match(others, /changes\.docx:1: comment \(王\) 请核实/);
  assert.match(others, /changes\.docx:1: change \([^)]*\) Deleted “慰问”/);
  assert.equal(text('--quiet')[1], '');
  assert.equal(place.run(['check', '--revisions', 'perhaps', 'changes.docx']).status, 2);
});

test('a charset given by the user wins, and one that does not fit is told', (t) => {
  const place = workplace(t);
  place.write('gbk.txt', Buffer.from([0xD7, 0xDC, 0xBD, 0xE1]));  // 总结
  const read = (charset) => {
    const { status, err } = place.run(['convert', 'gbk.txt', '-o', 'out.txt', '--charset', charset]);
    assert.equal(status, 0, err);
    return [place.read('out.txt').toString().trim(), err];
  };
  assert.deepEqual(read('gbk'), ['总结', '']);
  assert.match(read('utf-8')[1], /处字节不是文字/);
});
