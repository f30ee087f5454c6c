// Files dropped anywhere on the page, or chosen, are sent at once; j and k walk the list.
const form = document.getElementById("bring");
const writing = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

function takeIn() {
  const files = document.getElementById("files");
  const busy = form.querySelector(".busy");
  const told = document.getElementById("told");

  // One document at a time: each answer shows what became of it, and none is too much at once.
  async function send() {
    const chosen = [...files.files];
    const fields = new FormData(form);
    fields.delete("files");
    let anew = false;
    told.replaceChildren();
    for (const [number, file] of (chosen.length ? chosen : [null]).entries()) {
      if (file) {
        busy.textContent = `${busy.dataset.words} ${file.name} (${number + 1}/${chosen.length})`;
        fields.set("files", file);
      }
      const answer = await fetch(form.action, {
        method: "POST",
        body: fields,
        headers: { "HX-Request": "true" },
        credentials: "same-origin",
      });
      const html = await answer.text();
      if (!answer.ok) {
        told.innerHTML = html; // the words of our own refusal
        break;
      }
      anew ||= answer.headers.has("HX-Redirect");
      if (!anew) show(html);
      fields.delete("text"); // pasted text goes along once
    }
    busy.textContent = "";
    if (anew) window.location.reload();
    else if (!told.firstChild) forget();
  }

  function show(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const fresh = holder.content.querySelector("#waiting");
    if (!fresh) {
      window.location.reload(); // locked, or at the door
      return;
    }
    document.getElementById("waiting").replaceWith(fresh);
    window.htmx.process(fresh);
  }

  function forget() {
    form.reset();
    document.getElementById("paste").open = false;
    document.getElementById("published-echo").replaceChildren();
  }

  files.addEventListener("change", () => files.files.length && send());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });

  let inside = 0;
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    inside += 1;
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!carriesFiles(event)) return;
    inside -= 1;
    if (inside <= 0) document.body.classList.remove("dropping");
  });
  document.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    inside = 0;
    document.body.classList.remove("dropping");
    files.files = event.dataTransfer.files;
    send();
  });
}

if (form) takeIn(); // not there for who may only read

let going = false;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
  if (going || event.key === "g") {
    going = !going && event.key === "g";
    return;
  }
  const by = { j: 1, k: -1 }[event.key];
  if (!by) return;
  const titles = [...document.querySelectorAll("#waiting .title")];
  const at = titles.indexOf(document.activeElement);
  titles[Math.min(titles.length - 1, Math.max(0, at + by))]?.focus();
});
document.documentElement.dataset.ready = "yes";
