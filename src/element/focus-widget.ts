/** Gives the focus to another widget as a whole: its name is heard, and what is in it comes next. */
export function focusWidget(widget: Element): void {
  widget.shadowRoot?.querySelector<HTMLElement>('.frame')?.focus();
}
