import Embla from 'embla-carousel';
import { logo, partners } from '../parts/partners.mjs';

const root = document.createElement('div');
const track = document.createElement('div');
root.style.overflow = 'hidden';
track.style.display = 'flex';
for (const partner of partners) {
  const slide = document.createElement('div');
  slide.className = 'row';
  slide.style.flex = '0 0 20%';
  slide.append(logo(partner));
  track.append(slide);
}
root.append(track);
document.querySelector('#app').append(root);
Embla(root);
