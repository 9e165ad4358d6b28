import type { Text } from '../../src/contract/values.js';

interface Label {
  id: string;
  label: Text;
}

function label(
  id: string,
  fr: string,
  en: string,
  es: string,
  pt: string,
  ar: string,
  others: Record<string, string> = {},
): Label {
  return { id, label: { fr, en, es, pt, ar, ...others } };
}

/** The words behind the ids of tags, interests, workstreams and series. */
export const labels: readonly Label[] = [
  label('governance', 'Gouvernance', 'Governance', 'Gobernanza', 'Governação', 'الحوكمة', {
    de: 'Selbstverwaltung',
    it: 'Governance',
    ca: 'Governança',
    nl: 'Zelfbestuur',
  }),
  label(
    'shared-places',
    'Lieux partagés',
    'Shared places',
    'Lugares compartidos',
    'Lugares partilhados',
    'الأماكن المشتركة',
    { de: 'Gemeinsame Orte', it: 'Luoghi condivisi', ca: 'Llocs compartits', nl: 'Gedeelde plekken' },
  ),
  label('education', 'Éducation', 'Education', 'Educación', 'Educação', 'التعليم', {
    de: 'Bildung',
    it: 'Educazione',
    ca: 'Educació',
    nl: 'Onderwijs',
  }),
  label('platforms', 'Plateformes', 'Platforms', 'Plataformas', 'Plataformas', 'المنصات', {
    de: 'Plattformen',
    it: 'Piattaforme',
    ca: 'Plataformes',
    nl: 'Platforms',
  }),
  label('data', 'Données', 'Data', 'Datos', 'Dados', 'البيانات', { de: 'Daten', it: 'Dati', ca: 'Dades', nl: 'Data' }),
  label('economy', 'Économie', 'Economy', 'Economía', 'Economia', 'الاقتصاد', {
    de: 'Wirtschaft',
    it: 'Economia',
    ca: 'Economia',
    nl: 'Economie',
  }),
  label('free-software', 'Logiciel libre', 'Free software', 'Software libre', 'Software livre', 'البرمجيات الحرة', {
    de: 'Freie Software',
    it: 'Software libero',
    ca: 'Programari lliure',
    nl: 'Vrije software',
  }),
  label(
    'tools',
    'Outils et réparation',
    'Tools and repair',
    'Herramientas y reparación',
    'Ferramentas e reparação',
    'الأدوات والإصلاح',
    {
      de: 'Werkzeug und Reparatur',
      it: 'Attrezzi e riparazione',
      ca: 'Eines i reparació',
      nl: 'Gereedschap en herstel',
    },
  ),
  label('media', 'Récits et médias', 'Stories and media', 'Relatos y medios', 'Relatos e media', 'الحكايات والإعلام', {
    de: 'Erzählen und Medien',
    it: 'Racconti e media',
    ca: 'Relats i mitjans',
    nl: 'Verhalen en media',
  }),
  label('magazine', 'Magazine', 'Magazine', 'Revista', 'Revista', 'المجلة'),
  label('administration', 'Administration', 'Administration', 'Administración', 'Administração', 'الإدارة'),
  label('finance', 'Finances', 'Finance', 'Finanzas', 'Finanças', 'المالية'),
  label('partnerships', 'Partenariats', 'Partnerships', 'Alianzas', 'Parcerias', 'الشراكات'),
  label('events', 'Rendez-vous', 'Events', 'Encuentros', 'Encontros', 'المواعيد'),
  label('community', 'Vie des communautés', 'Community', 'Comunidad', 'Comunidade', 'المجتمع'),
  label('research', 'Recherche', 'Research', 'Investigación', 'Investigação', 'البحث'),
  label('technology', 'Outils numériques', 'Technology', 'Tecnología', 'Tecnologia', 'التقنية'),
  label('appel-mensuel', 'L’appel mensuel', 'The monthly call', 'La llamada mensual', 'A chamada mensal', 'لقاء الشهر'),
  label(
    'petit-dejeuner',
    'Le petit-déjeuner des communs',
    'The commons breakfast',
    'El desayuno de los comunes',
    'O pequeno-almoço dos comuns',
    'فطور المشاعات',
  ),
  label(
    'jeudis-reparation',
    'Les jeudis de la réparation',
    'Repair Thursdays',
    'Los jueves de la reparación',
    'As quintas da reparação',
    'خميس الإصلاح',
  ),
  label('ouishare-fest', 'OuiShare Fest', 'OuiShare Fest', 'OuiShare Fest', 'OuiShare Fest', 'مهرجان OuiShare'),
];
