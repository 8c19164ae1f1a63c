import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// One classic script and one style sheet: Python puts both into index.html, where their hashes are all a browser may run.
export default defineConfig({
  plugins: [svelte({ compilerOptions: { fragments: "tree", css: "external", runes: true } })],
  build: {
    target: "es2022",
    outDir: process.env.KRONIKE_PAGE_OUT ?? "dist",
    emptyOutDir: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    lib: { entry: "src/main.ts", name: "KronikePage", formats: ["iife"], fileName: () => "app.js", cssFileName: "app" },
  },
});
