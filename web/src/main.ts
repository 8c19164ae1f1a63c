import { mount } from "svelte";
import App from "./App.svelte";
import { startFilter } from "./lib/pass.svelte";
import { say } from "./lib/phrases";
import { read } from "./lib/state.svelte";
import { open } from "./lib/story";
import "./style.css";

read();
const target = document.querySelector("#app")!;
open().then(
  () => {
    startFilter();
    mount(App, { target });
  },
  (error: Error) => {
    const note = document.createElement("p");
    note.className = "broken";
    note.textContent = `${say("broken")} (${error.message})`;
    target.append(note);
  },
);
