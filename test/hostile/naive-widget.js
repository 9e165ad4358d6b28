// An agenda as it is usually written for one's own page: it shows that the hostile pages are hostile.
class NaiveRow extends HTMLElement {}
customElements.define('naive-row', NaiveRow);

class NaiveAgenda extends HTMLElement {
  connectedCallback() {
    const list = document.createElement('ul');
    fetch(new URL('events.json', this.getAttribute('endpoint')))
      .then((answer) => answer.json())
      .then((page) => {
        const rows = page.items.slice(0, 3);
        for (const at in rows) {
          const row = document.createElement('li');
          const heading = document.createElement('h3');
          heading.textContent = JSON.parse(JSON.stringify({ text: [rows[at].id] })).text[0];
          const button = document.createElement('button');
          button.textContent = 'Open';
          const inside = new NaiveRow();
          const form = document.createElement('form');
          form.append(button);
          inside.append(heading, form);
          row.append(inside);
          list.append(row);
        }
        this.append(list);
      });
  }
}
customElements.define('naive-agenda', NaiveAgenda);
