import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Vue is told that the element is one, not a component of its own. */
export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('huiyin-') } } })],
});
