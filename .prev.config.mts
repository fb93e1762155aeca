import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
export default defineConfig({ base: './', plugins: [react()], build: { outDir: '/tmp/prev', emptyOutDir: true, minify: false, rolldownOptions: { input: '.preview.html' } } });
