import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // Without this Vue takes our tags for components that it cannot find.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ouishare-') } } })],
});
