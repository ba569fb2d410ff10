// Puts the extension together for both browsers: node assemble.mjs OUT [OVERLAY].
// Bundles the page script, copies what is shipped, lays each browser's overlay over the one
// manifest. OVERLAY is a module whose default export is laid over as well (test builds only).

import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, transform } from "esbuild";
import { minify } from "terser";

const here = dirname(fileURLToPath(import.meta.url));
const [out, overlay] = process.argv.slice(2);
if (!out) throw new Error("say where to: node assemble.mjs OUT [OVERLAY]");

const folder = await readdir(here);
const SHIPPED = ["_locales", "icons", ...folder.filter((name) => /\.(css|html|js)$/.test(name))];
const extra = overlay ? (await import(pathToFileURL(resolve(overlay)))).default : {};
const json = async (name) => JSON.parse(await readFile(join(here, name), "utf8"));
const script = await pageScript();

for (const browser of ["chromium", "firefox"]) {
  const target = join(resolve(out), browser);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const name of SHIPPED) await cp(join(here, name), join(target, name), { recursive: true, filter: (path) => !path.endsWith(".svg") });
  for (const name of ["offair.js", "offair_bg.wasm", "pages.js", "pages_bg.wasm"]) await cp(join(here, "../target/bindgen", name), join(target, name));
  // Firefox asks for no schema, and warns of a manifest that names one.
  if (browser === "chromium") await cp(join(here, "policy.schema.json"), join(target, "policy.schema.json"));
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) await cp(join(here, "..", name), join(target, name));
  const manifest = { ...(await json("manifest.json")), ...(await json(`manifest.${browser}.json`)), ...extra };
  await writeFile(join(target, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(target, "content.js"), script);
}

/** The page script, the same for both browsers: bundled, and its names and branches made short. */
async function pageScript() {
  const targets = ["chrome121", "firefox140"];
  const shortStyles = {
    name: "short-styles",
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: targets });
        return { contents: code.trim(), loader: "text" };
      }),
  };
  const { outputFiles } = await build({
    entryPoints: [join(here, "content/main.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: targets,
    plugins: [shortStyles],
    legalComments: "none",
    logLevel: "warning",
  });
  // A second look: it puts functions in the places that call them once, which the first does not.
  // What it would write in another order or as one expression is longer once compressed.
  const { code } = await minify(outputFiles[0].text, { compress: { passes: 4, ecma: 2020, lhs_constants: false, sequences: false }, format: { ascii_only: true } });
  return code;
}
