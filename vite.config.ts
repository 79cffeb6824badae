import react from '@vitejs/plugin-react'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// The home's own drawing comes with the house: in a file of its own it would be two requests more for two kilobytes.
const home = /\/modules\/(home\/web\/(?!late\/)|[^/]+\/web\/home\.tsx$)/
const first = /\/(web\/(data|design|shell)|lib)\/[^?]*\.tsx?$|\/modules\/[^/]+\/web\/(routes\.tsx|watch\.ts)$/
// Screens of administration and what they share: few people open them, and nobody does first.
const admin = /\/web\/design\/rules\/[^?]*\.tsx?$|\/web\/data\/(audiences|authorities|rules)\.ts$|\/lib\/contrast\.ts$/
const adminTexts = /\/(?:modules\/(?:administration|audiences|guests|movements)|design\/rules)\/(fr|en)\.ts$/
// Who loses sight by a change is said to those who make one: late, with its words.
const sight = /\/web\/design\/(foreseen\.tsx|sight\/[^?]*\.tsx?)$|\/web\/data\/sight\.ts$/
// What few look at in a module has its own texts.
const partTexts = /\/(?:modules\/([^/]+)\/web|web\/design)\/([^/]+)\/(fr|en)\.ts$/
// What reads tables, messages and days that are typed comes with what needs it.
const reading = /\/lib\/(delimited|html-words|said-day)\.ts$/
// The menu of a phone, the settings, the first visit: what is opened now and then, with the settings in it.
const settings = /\/web\/(design\/(Settings\.tsx|settings\/texts\.ts)|shell\/Menu\.tsx)$|\/modules\/home\/web\/late\/Tour\.tsx$/
// What the home adds once it is there, and its parts that come for whoever has some, in one file; so have their words, with those of settings.
const lateHome = /\/modules\/(home\/web\/late\/(?!Tour|fr\.|en\.)[^?]*\.tsx?|[^/]+\/web\/(ToDo|EndingSoon)\.tsx)$/
const lateTexts = /\/(?:modules\/home\/web\/late|web\/design\/settings)\/(fr|en)\.ts$/
// The texts of a module come with its pages; those of the house and of the home come first.
const texts = /\/modules\/(?!home\/)([^/]+)\/(fr|en)\.ts$/
const later = /query-core\/.*\/(infiniteQuery|mutationObserver)|react-query\/.*\/use(InfiniteQuery|Mutation)|\/web\/design\/(Beneath|Dialog|Field|HiddenBy|Markdown|MoreMenu|OrganisationField|Sheet|icons)\.tsx$|\/lib\/(count|filename|fold|markdown\/(inline|parse|sections)|phone|identifiers|weight)\.ts$|\/web\/data\/(absence|acts|axes|care|drafts|keys|mentions|offers|one|people|upload)\.ts$|\/web\/(data|design)\/outbox\/[^?]*\.tsx?$|\/web\/shell\/(Outgoing|Pending)\.tsx$/

// French texts are what most people need first: the page names them, so that they come with the rest.
const firstView = (): Plugin => ({
  name: 'first-view',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const soon = new Set(chunks.find((chunk) => chunk.name === 'house')?.dynamicImports)
      const wanted = chunks.filter((chunk) => soon.has(chunk.fileName) && chunk.moduleIds.some((id) => /\/web\/fr\.ts$/.test(id)))
      const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({ tag: 'link', attrs: { crossorigin: true, ...attrs }, injectTo: 'head' })
      return wanted.flatMap((chunk) => [
        link({ rel: 'modulepreload', href: `/${chunk.fileName}` }),
        ...[...(chunk.viteMetadata?.importedCss ?? [])].map((css) => link({ rel: 'stylesheet', href: `/${css}` })),
      ])
    },
  },
})

// Every import() of a file goes by `bring` of web/data/coming.ts, in place of Vite's own helper: what did not come can be asked again.
const bringing = (): Plugin => ({
  name: 'bringing',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? `export { bring as __vitePreload } from ${JSON.stringify(at('./web/data/coming.ts'))}` : null),
})

// What pdf.js asks for beside itself, under the number of its version: its worker, tables of signs, letters, and decoders in script.
const pdfParts = (): Plugin => ({
  name: 'pdf-parts',
  apply: 'build',
  generateBundle() {
    const from = at('./node_modules/pdfjs-dist/')
    const { version } = JSON.parse(readFileSync(`${from}package.json`, 'utf8')) as { version: string }
    const parts: readonly (readonly [string, string, RegExp])[] = [['build', '', /^pdf\.worker\.min\.mjs$/], ['cmaps', 'cmaps/', /\.bcmap$/], ['standard_fonts', 'fonts/', /\.(pfb|ttf)$/], ['wasm', 'decoders/', /_nowasm_fallback\.js$/]]
    for (const [folder, to, wanted] of parts) for (const name of readdirSync(from + folder)) {
      if (wanted.test(name)) this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${to}${name}`, source: readFileSync(`${from}${folder}/${name}`) })
    }
  },
})

// The build writes dist/: index.html (the server adds the first screen's data), sw.js, hashed files in assets/,
// and .vite/manifest.json where the server finds the style sheet of its own pages (web/design/plain.css).
export default defineConfig({
  root: at('./web'),
  plugins: [bringing(), react(), firstView(), pdfParts()],
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    manifest: true,
    // Every browser that reads our style sheets knows it.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: {
      input: { app: at('./web/index.html'), sw: at('./web/sw.ts'), plain: at('./web/design/plain.css'), offline: at('./web/offline.html') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // Few files: what every page needs, what most pages add, the pages of each module, the texts of each language.
        // A group takes what its files import along, so the first ones must not name what may come later.
        codeSplitting: {
          groups: [
            // Each comes with the one thing that needs it: a PDF, a message.
            { name: 'pdf', test: /\/node_modules\/pdfjs-dist\// },
            { name: 'mail', test: /\/node_modules\/postal-mime\// },
            { name: 'libraries', test: (id) => id.includes('/node_modules/') && !later.test(id) && !id.includes('/uqr/') },
            { name: 'house', test: (id) => (first.test(id) || home.test(id)) && !later.test(id) && !admin.test(id) && !settings.test(id) && !sight.test(id) && !reading.test(id) && !/\/(fr|en)\.ts$/.test(id) },
            { name: 'parts', test: later },
            { name: 'home-late', test: lateHome },
            { name: 'menu', test: settings },
            { name: (id) => `admin-${adminTexts.exec(id)?.[1] ?? ''}`, test: adminTexts },
            { name: 'admin', test: admin },
            // What a module draws on the home comes late, and in one file: not with the pages of the module.
            { name: 'front', test: /\/modules\/[^/]+\/web\/front\// },
            { name: (id) => (lateTexts.test(id) ? `late-${lateTexts.exec(id)![1]}` : null), test: lateTexts },
            { name: (id) => partTexts.exec(id)?.slice(1).filter(Boolean).join('-') ?? null, test: partTexts },
            { name: 'sight', test: sight },
            { name: (id) => texts.exec(id)?.slice(1).join('-') ?? null, test: texts },
            { name: (id) => /\/(fr|en)\.ts$/.exec(id)?.[1] ?? null, test: /\/(fr|en)\.ts$/ },
            // What is seen of a document comes when it is looked at; each kind in a file of its own.
            { name: 'view', test: /\/documents\/web\/view\/(come|texts|Viewer|Shown|kinds)\.tsx?$/ },
            { name: (id) => /\/modules\/([^/]+)\/web\/(?!home\.tsx)[^?]*\.tsx?$/.exec(id)?.[1] ?? null, test: /\/modules\/[^/]+\/web\/(?!view\/)/ },
          ],
        },
      },
    },
  },
})
