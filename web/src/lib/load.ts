/** Loads the story's data files. Each is a script that hands over JSON, so that it opens from a file as from a server. */
import { SvelteMap } from "svelte/reactivity";

const arrived = new SvelteMap<string, unknown>();
const waiting = new Map<string, Promise<unknown>>();
const hand = new Map<string, (value: unknown) => void>();

declare global {
  interface Window {
    kronike: (name: string, json: string) => void;
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } };
  }
}

window.kronike = (name, json) => hand.get(name)?.(JSON.parse(json));

const NAME = /^[A-Za-z0-9][A-Za-z0-9_/-]{0,160}$/;
const address = (name: string): string => {
  if (!NAME.test(name)) throw new Error(`no data file is called ${name}`);
  return `data/${name}.js`;
};
const policy = window.trustedTypes?.createPolicy("kronike", { createScriptURL: address });

/** The content of a data file; rejects where it is not there. */
export function load<T>(name: string): Promise<T> {
  const known = waiting.get(name);
  if (known) return known as Promise<T>;
  const promise = new Promise<unknown>((resolve, reject) => {
    const script = document.createElement("script");
    const key = name.replace(/^reports\//, "");
    hand.set(key, (value) => {
      hand.delete(key);
      arrived.set(name, value);
      resolve(value);
    });
    script.charset = "utf-8";
    script.onerror = () => reject(new Error(`data/${name}.js cannot be read`));
    script.onload = () => script.remove();
    (script as { src: unknown }).src = policy ? policy.createScriptURL(name) : address(name);
    document.head.append(script);
  });
  waiting.set(name, promise);
  promise.catch(() => waiting.delete(name));
  return promise as Promise<T>;
}

/** The content of a data file, if it has arrived; else it is asked for, and whoever reads this is run again then. */
export function now<T>(name: string): T | undefined {
  const value = arrived.get(name);
  if (value === undefined) load(name).catch((error: Error) => console.error(error.message));
  return value as T | undefined;
}
