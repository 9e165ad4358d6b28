import { countedFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

const counted = countedFor('es');

export const esGathering: GatheringWords = {
  heading: 'Encuentro',
  loading: 'Un momento, llega el programa',
  failed: 'No se ha podido cargar el programa',
  empty: { title: 'Por ahora no hay ningún encuentro previsto', text: 'El próximo aparecerá aquí.' },
  left: {
    days: counted('día para la apertura', 'días para la apertura'),
    hours: counted('hora para la apertura', 'horas para la apertura'),
    minutes: counted('minuto para la apertura', 'minutos para la apertura'),
  },
  over: 'Ha terminado.',
  programmeLater: 'El programa aparecerá aquí.',
  allTracks: 'Todos los recorridos',
  next: 'A continuación',
  mine: {
    heading: 'Mi programa',
    add: 'Añadir a mi programa',
    added: 'En mi programa',
    only: 'Solo mi programa',
    none: 'Nada elegido todavía: marca lo que quieras ver.',
    keep: 'Guardar en este dispositivo',
    kept: 'Guardado en este dispositivo hasta que lo quites.',
  },
  past: 'Ediciones pasadas',
  noPast: 'No se conoce ninguna edición pasada.',
};
