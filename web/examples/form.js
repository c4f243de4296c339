// The portal's own script: it hears of findings and puts in an example.
const editor = document.querySelector('wengao-editor');
const state = document.getElementById('state');

editor.addEventListener('findings', ({ detail: { counts } }) => {
  state.textContent = `必改 ${counts.error} 处，建议 ${counts.warning} 处`;
});
editor.addEventListener('error', ({ detail }) => { state.textContent = detail.message; });
document.getElementById('sample').addEventListener('click', () => {
  editor.value = '清河镇2024年度工作总结\n2024年，清河镇修路12、6公里。\n一、主要工作\n走访居民38户，，办结事项21件。';
});
