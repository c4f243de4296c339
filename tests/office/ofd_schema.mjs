// What GB/T 33190—2016 asks of the parts of a package, as far as ours use them: which elements stand in
// which, in what order and how often, which attributes they need and may have, and what values look
// like. Facts, not the schema's text.

/** @typedef {{ name: string, attributes: Record<string, string>, children: Node[], text: string }} Node */

/** A file of ours as a tree: elements, attributes and text, nothing else.
 * @param {string} xml @returns {Node} */
export function treeOf(xml) {
  const root = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, close, name, attributes, empty, text] of
    xml.replace(/<\?.*?\?>/s, '').matchAll(/<(\/?)([^\s/>]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (text !== undefined) { open.at(-1).text += text; continue; }
    if (close) { open.pop(); continue; }
    const node = { name, attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])), children: [], text: '' };
    open.at(-1).children.push(node);
    if (!empty) open.push(node);
  }
  return root.children[0];
}

const number = '-?\\d+(?:\\.\\d{1,4})?';
const is = {
  id: /^[1-9]\d*$/, count: /^\d+$/, colour: /^(25[0-5]|2[0-4]\d|1?\d?\d)( (25[0-5]|2[0-4]\d|1?\d?\d)){2}$/,
  number: new RegExp(`^${number}$`), box: new RegExp(`^${number} ${number} \\d[\\d.]* \\d[\\d.]*$`),
  matrix: new RegExp(`^${number}(?: ${number}){5}$`), any: /^/, words: /\S/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, identity: /^[\dA-Fa-f]{32}$/,
  // Readers take paths as they are: never from the root, never upwards.
  place: /^(?!\/)(?!.*\.\.)[\w./]+$/,
  path: new RegExp(`^M ${number} ${number}(?: L ${number} ${number})+( C)?$`),
  steps: new RegExp(`^(?:g [1-9]\\d* ${number}|${number})(?: (?:g [1-9]\\d* ${number}|${number}))*$`),
  one: (...values) => new RegExp(`^(?:${values.join('|')})$`),
};

// Children in their order: once, or “?” at most once, “*” any, “+” at least one. Attributes: “!” needed.
const graphic = { 'ID!': is.id, 'Boundary!': is.box, CTM: is.matrix, LineWidth: is.number, Name: is.words, Alpha: is.count };
const elements = {
  OFD: { of: ['DocBody+'], with: { 'Version!': is.one('1\\.0'), 'DocType!': is.one('OFD', 'OFD-A') } },
  DocBody: { of: ['DocInfo', 'DocRoot', 'Versions?', 'Signatures?'] },
  DocInfo: { of: ['DocID', 'Title?', 'Author?', 'Subject?', 'Abstract?', 'CreationDate?', 'ModDate?', 'DocUsage?', 'Cover?', 'Keywords?', 'Creator?', 'CreatorVersion?', 'CustomDatas?'] },
  DocID: { text: is.identity }, Title: { text: is.words }, Author: { text: is.words }, Creator: { text: is.words },
  CreationDate: { text: is.date }, ModDate: { text: is.date }, DocUsage: { text: is.one('Normal', 'EBook', 'ENewsPaper', 'EMagzine') },
  DocRoot: { text: is.place },
  Document: { of: ['CommonData', 'Pages', 'Outlines?', 'Permissions?', 'Actions?', 'VPreferences?', 'Bookmarks?', 'Annotations?', 'CustomTags?', 'Attachments?', 'Extensions?'] },
  CommonData: { of: ['MaxUnitID', 'PageArea', 'PublicRes*', 'DocumentRes*', 'TemplatePage*', 'DefaultCS?'] },
  MaxUnitID: { text: is.id }, PublicRes: { text: is.place }, DocumentRes: { text: is.place },
  PageArea: { of: ['PhysicalBox', 'ApplicationBox?', 'ContentBox?', 'BleedBox?'] },
  PhysicalBox: { text: is.box }, ContentBox: { text: is.box },
  Pages: { of: ['Page+'] },
  Page: { with: { 'ID!': is.id, 'BaseLoc!': is.place } },
  Outlines: { of: ['OutlineElem+'] },
  OutlineElem: { of: ['Actions?', 'OutlineElem*'], with: { 'Title!': is.words, Count: is.count, Expanded: is.one('true', 'false') } },
  Actions: { of: ['Action+'] },
  Action: { of: ['Goto'], with: { 'Event!': is.one('DO', 'PO', 'CLICK') } },
  Goto: { of: ['Dest'] },
  Dest: { with: { 'Type!': is.one('XYZ', 'Fit', 'FitH', 'FitV', 'FitR'), 'PageID!': is.id, Left: is.number, Top: is.number, Right: is.number, Bottom: is.number, Zoom: is.number } },
  VPreferences: { of: ['PageMode?', 'PageLayout?', 'TabDisplay?', 'HideToolbar?', 'HideMenubar?', 'HideWindowUI?', 'ZoomMode?'] },
  PageMode: { text: is.one('None', 'FullScreen', 'UseOutlines', 'UseThumbs', 'UseCustomTags', 'UseLayers', 'UseAttatchs', 'UseBookmarks') },
  CustomTags: { text: is.place },
  Res: { any: ['ColorSpaces', 'DrawParams', 'Fonts', 'MultiMedias', 'CompositeGraphicUnits'], with: { 'BaseLoc!': is.place } },
  Fonts: { of: ['Font+'] },
  Font: { of: ['FontFile?'], with: { 'ID!': is.id, 'FontName!': is.words, FamilyName: is.words, Charset: is.one('symbol', 'prc', 'big5', 'shift-jis', 'wansung', 'johab', 'unicode'), Italic: is.any, Bold: is.any, Serif: is.any, FixedWidth: is.any } },
  FontFile: { text: is.place },
  MultiMedias: { of: ['MultiMedia+'] },
  MultiMedia: { of: ['MediaFile'], with: { 'ID!': is.id, 'Type!': is.one('Image', 'Audio', 'Video'), Format: is.one('BMP', 'JPEG', 'PNG', 'TIFF') } },
  MediaFile: { text: is.place },
  'page:Page': { of: ['Template*', 'PageRes*', 'Area?', 'Content?', 'Actions?'] },
  Area: { of: ['PhysicalBox', 'ApplicationBox?', 'ContentBox?', 'BleedBox?'] },
  Content: { of: ['Layer+'] },
  Layer: { any: ['TextObject', 'PathObject', 'ImageObject', 'CompositeObject', 'PageBlock'], with: { 'ID!': is.id, Type: is.one('Body', 'Background', 'Foreground', 'Custom') } },
  TextObject: { of: ['FillColor?', 'StrokeColor?', 'CGTransform*', 'TextCode+'], with: { ...graphic, 'Font!': is.id, 'Size!': is.number } },
  PathObject: { of: ['StrokeColor?', 'FillColor?', 'AbbreviatedData'], with: graphic },
  ImageObject: { of: [], with: { ...graphic, 'ResourceID!': is.id } },
  FillColor: { with: { Value: is.colour } }, StrokeColor: { with: { Value: is.colour } },
  AbbreviatedData: { text: is.path },
  CGTransform: { of: ['Glyphs'], with: { 'CodePosition!': is.count, CodeCount: is.id, GlyphCount: is.id } },
  Glyphs: { text: /^\d+( \d+)*$/ },
  TextCode: { text: /^[^\n\r\t]+$/, with: { 'X!': is.number, 'Y!': is.number, DeltaX: is.steps, DeltaY: is.steps } },
  'tags:CustomTags': { of: ['CustomTag*'] },
  CustomTag: { of: ['SchemaLoc?', 'FileLoc'], with: { 'NameSpace!': is.words, TypeID: is.words } },
  FileLoc: { text: is.place }, SchemaLoc: { text: is.place },
};

// How often a name may come: [least, most].
const often = (entry) => ({ '?': [0, 1], '*': [0, Infinity], '+': [1, Infinity] })[entry.at(-1)] ?? [1, 1];
const nameIn = (entry) => entry.replace(/[?*+!]$/, '');

/** @param {Node} node @param {string} part what kind of file: '' or 'page:' or 'tags:' @param {string} where @returns {string[]} */
function faultsOf(node, part, where) {
  const name = node.name.replace(/^ofd:/, '');
  const here = `${where}/${name}`;
  const rule = elements[`${part}${name}`] ?? elements[name];
  if (!node.name.startsWith('ofd:') || !rule) return [`${here}: no such element`];
  const faults = [];
  for (const [entry, value] of Object.entries(rule.with ?? {})) {
    const given = node.attributes[nameIn(entry)];
    if (given === undefined) { if (entry.endsWith('!')) faults.push(`${here}: no ${nameIn(entry)}`); } else if (!value.test(given)) faults.push(`${here}: ${nameIn(entry)}="${given}"`);
  }
  const allowed = new Set(Object.keys(rule.with ?? {}).map(nameIn));
  for (const given of Object.keys(node.attributes)) if (!allowed.has(given) && !given.startsWith('xmlns')) faults.push(`${here}: ${given} does not belong there`);
  // Readers keep white space between elements as text.
  if (rule.text ? !rule.text.test(node.text) : node.text !== '') faults.push(`${here}: “${node.text}”`);
  const children = node.children.map((child) => child.name.replace(/^ofd:/, ''));
  if (rule.any) {
    for (const child of children) if (!rule.any.includes(child)) faults.push(`${here}: ${child} does not belong there`);
  } else {
    let at = 0;
    for (const entry of rule.of ?? []) {
      const [least, most] = often(entry);
      let count = 0;
      while (children[at] === nameIn(entry)) { at += 1; count += 1; }
      if (count < least || count > most) faults.push(`${here}: ${nameIn(entry)} ${count} times`);
    }
    if (at < children.length) faults.push(`${here}: ${children[at]} out of its order`);
  }
  return [...faults, ...node.children.flatMap((child) => faultsOf(child, part, here))];
}

/** What is against the standard in one part, in words. @param {string} file its place in the package @param {string} xml */
export function schemaFaults(file, xml) {
  if (/(^|\/)CustomTag\.xml$/.test(file)) return []; // of a namespace of our own
  const part = /Content\.xml$/.test(file) ? 'page:' : /CustomTags\.xml$/.test(file) ? 'tags:' : '';
  return faultsOf(treeOf(xml), part, file);
}
