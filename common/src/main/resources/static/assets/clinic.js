// What every page needs besides HTML: countdowns that are said in minutes, and forms that are not sent twice.

const countdown = (element) => {
  const end = Date.now() + Number(element.dataset.seconds) * 1000;
  const show = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    element.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (left > 0) setTimeout(show, 1000);
    else element.dispatchEvent(new CustomEvent("countdown:over", { bubbles: true }));
  };
  show();
};

const start = (root) => root.querySelectorAll("[data-seconds]").forEach(countdown);

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});
document.addEventListener("htmx:afterSwap", (event) => start(event.target));
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector("[data-slash]");
  if (search) {
    event.preventDefault();
    search.focus();
  } else if (document.querySelector('a[href="/bookings/new"]')) {
    event.preventDefault();
    location.href = "/bookings/new";
  }
});
start(document);
