// What goes to the desk's process and what comes back: cards that changed, refusals.

const desk = document.getElementById("desk");
const told = document.getElementById("told");

export const entry = () => desk.dataset.entry;

function tell(html) {
  told.innerHTML = html; // our own page's words, made by our templates
}

export function untell() {
  told.replaceChildren();
}

export async function ask(address, { form = null, polled = false } = {}) {
  const headers = { "HX-Request": "true" };
  if (polled) headers["X-Poll"] = "1";
  if (form) headers["X-CSRFToken"] = document.body.dataset.csrf;
  let answer;
  try {
    answer = await fetch(address, {
      method: form ? "POST" : "GET",
      body: form ? new URLSearchParams(form) : undefined,
      headers,
      credentials: "same-origin",
    });
  } catch {
    if (!polled) lost();
    return { status: 0, html: "" };
  }
  const shut = answer.redirected || (answer.status === 403 && !answer.headers.has("HX-Retarget"));
  if (shut) window.location.reload(); // locked, or at the door
  return { status: answer.status, html: answer.status === 204 ? "" : await answer.text() };
}

function lost() {
  const line = document.createElement("p");
  line.className = "refused";
  line.textContent = desk.dataset.lost;
  told.replaceChildren(line);
}

// A refusal into the line under the header; what it says was not done.
export function refuse(html) {
  tell(html);
}

// The cards of an answer: [{card, gone}], with the counts put in their places.
export function unpack(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const changed = holder.content.firstElementChild;
  if (!changed || changed.dataset.entry === undefined) return null;
  desk.dataset.entry = changed.dataset.entry;
  for (const part of changed.querySelectorAll("[data-for]")) {
    document.getElementById(part.dataset.for).innerHTML = part.innerHTML;
  }
  return {
    cards: [...changed.querySelectorAll(".card")],
    made: changed.dataset.made,
    gone: changed.dataset.gone.split(" ").filter(Boolean),
  };
}
