// The portal's own script: the editor stands in a frame and is moved by messages.
import { connect } from '/wengao/frame-client.js';

const state = document.getElementById('state');
const frame = await connect(document.getElementById('editor'));
frame.on('findings', ({ counts }) => { state.textContent = `必改 ${counts.error} 处，建议 ${counts.warning} 处`; });
await frame.open('清河镇2024年度工作总结\n2024年，清河镇修路12、6公里。\n一、主要工作\n走访居民38户，，办结事项21件。');
document.getElementById('fix').addEventListener('click', () => frame.fixAll());
