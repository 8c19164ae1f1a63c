// The shapes of countries as a data file of the page: Natural Earth at 1:50 million (world-atlas), named by ISO 3166 codes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf-8"));
const codes = new Map(require("i18n-iso-countries/codes.json").map(([two, , number]) => [number, two]));
for (const country of world.objects.countries.geometries) {
  country.id = codes.get(country.id) ?? country.properties.name;
  delete country.properties;
}
delete world.objects.land;
delete world.bbox;
const quoted = JSON.stringify(world).replaceAll("\\", "\\\\").replaceAll("'", "\\'");
writeFileSync(process.argv[2], `kronike('world','${quoted}')\n`);
