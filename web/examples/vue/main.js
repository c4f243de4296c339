// The editor as a field of a form in Vue.
import { createApp, h, ref } from 'vue';
import 'wengao/editor';

createApp({
  setup() {
    const errors = ref(0);
    return () => h('form', { method: 'post', action: '/submit' }, [
      h('wengao-editor', { name: 'report', strict: true, onFindings: ({ detail }) => { errors.value = detail.counts.error; } }),
      h('button', '报送'), h('output', `必改 ${errors.value} 处`),
    ]);
  },
}).mount('#app');
