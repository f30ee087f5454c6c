// Files dropped anywhere on the page, or chosen, are sent at once; j and k walk the list.
const form = document.getElementById("bring");
const writing = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

function takeIn() {
  const files = document.getElementById("files");
  const busy = form.querySelector(".busy");

  function send() {
    if (!files.files.length) return;
    busy.textContent = `${busy.dataset.words} ${[...files.files].map((file) => file.name).join(", ")}`;
    form.requestSubmit();
  }

  files.addEventListener("change", send);
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== form) return;
    busy.textContent = "";
    if (!event.detail.successful) return;
    form.reset();
    document.getElementById("paste").open = false;
    document.getElementById("published-echo").replaceChildren();
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
