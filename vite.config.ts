import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// The build writes dist/: index.html (the server adds the first screen's data), sw.js, hashed files in assets/,
// and .vite/manifest.json where the server finds the style sheet of its own pages (web/design/plain.css).
export default defineConfig({
  root: at('./web'),
  plugins: [react()],
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: {
      input: { app: at('./web/index.html'), sw: at('./web/sw.ts'), plain: at('./web/design/plain.css'), offline: at('./web/offline.html') },
      output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
})
