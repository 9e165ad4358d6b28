import Swiper from 'swiper';
import 'swiper/css';
import { logo, partners } from '../parts/partners.mjs';

const root = document.createElement('div');
const wrapper = document.createElement('div');
root.className = 'swiper';
wrapper.className = 'swiper-wrapper';
for (const partner of partners) {
  const slide = document.createElement('div');
  slide.className = 'swiper-slide row';
  slide.append(logo(partner));
  wrapper.append(slide);
}
root.append(wrapper);
document.querySelector('#app').append(root);
new Swiper(root, { slidesPerView: 5, spaceBetween: 16 });
