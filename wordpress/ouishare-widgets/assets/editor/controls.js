/**
 * The block's settings beside the canvas: a control an attribute, in the panels that class-editor.php names.
 */
( function ( wp, our ) {
	const { createElement: el, Fragment, useEffect, useState } = wp.element;
	const { __, sprintf } = wp.i18n;
	const { InspectorControls } = wp.blockEditor;
	const { ComboboxControl, FormTokenField, Notice, PanelBody, SelectControl, TextControl, ToggleControl } = wp.components;

	const PANELS = [
		{ name: 'content', title: __( 'Content', 'ouishare-widgets' ), open: true },
		{ name: 'look', title: __( 'Look', 'ouishare-widgets' ), open: true },
		{ name: 'more', title: __( 'More', 'ouishare-widgets' ), open: false },
	];
	/** The spacing and the height that WordPress has had since 6.7. */
	const MODERN = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };
	const LEVELS = [ 2, 3, 4, 5, 6 ];

	const idsOf = ( value ) => String( value || '' ).split( /\s+/ ).filter( Boolean );
	const orNothing = ( text ) => ( text === '' || text === null ? undefined : text );

	function Warning( { children } ) {
		return el( Notice, { status: 'warning', isDismissible: false, className: 'ouishare-warning' }, children );
	}

	function Toggle( { control, value, set } ) {
		const isOn = value === true;
		return el( ToggleControl, {
			__nextHasNoMarginBottom: true,
			label: control.label,
			help: control.help || undefined,
			checked: control.negated ? ! isOn : isOn,
			onChange: ( checked ) => set( checked === control.negated ? undefined : true ),
		} );
	}

	/** The first option is what holds without the attribute. */
	function Select( { control, value, set } ) {
		const usual = control.options[ 0 ].value;
		return el( SelectControl, {
			...MODERN,
			label: control.label,
			help: control.help || undefined,
			options: control.options,
			value: value || usual,
			onChange: ( chosen ) => set( chosen === usual ? undefined : chosen ),
		} );
	}

	function Text( { control, value, set, type = 'text', help = control.help } ) {
		return el( TextControl, {
			...MODERN,
			type,
			label: control.label,
			help: help || undefined,
			value: value === undefined ? '' : value,
			onChange: ( text ) => set( orNothing( text ) ),
		} );
	}

	const DateText = ( props ) => el( Text, { ...props, type: 'date' } );

	function NumberText( { control, value, set } ) {
		return el( TextControl, {
			...MODERN,
			type: 'number',
			label: control.label,
			help: control.help || undefined,
			min: control.min,
			max: control.max,
			value: value === undefined ? '' : value,
			onChange: ( text ) => {
				const number = parseFloat( text );
				set( Number.isNaN( number ) ? undefined : Math.min( control.max, Math.max( control.min, number ) ) );
			},
		} );
	}

	/** No heading at all is the label ''. */
	function Label( { control, value, set } ) {
		return el(
			Fragment,
			null,
			el( ToggleControl, {
				__nextHasNoMarginBottom: true,
				label: __( 'Show heading', 'ouishare-widgets' ),
				checked: value !== '',
				onChange: ( checked ) => set( checked ? undefined : '' ),
			} ),
			value !== '' && el( Text, { control, value, set } )
		);
	}

	function Level( { control, value, set } ) {
		return el( SelectControl, {
			...MODERN,
			label: control.label,
			options: LEVELS.map( ( level ) => ( { value: String( level ), label: String( level ) } ) ),
			value: String( value || LEVELS[ 0 ] ),
			onChange: ( level ) => set( Number( level ) === LEVELS[ 0 ] ? undefined : Number( level ) ),
		} );
	}

	/** Each language by its own name. */
	function Language( { control, value, set } ) {
		const named = ( code ) => new Intl.DisplayNames( [ code ], { type: 'language' } ).of( code );
		const own = { value: '', label: __( 'That of the page', 'ouishare-widgets' ) };
		const options = control.options.map( ( code ) => ( { value: code, label: named( code ) } ) );
		const kept = value && ! control.options.includes( value ) ? [ { value, label: value } ] : [];
		return el( SelectControl, {
			...MODERN,
			label: control.label,
			options: [ own, ...options, ...kept ],
			value: value || '',
			onChange: ( code ) => set( orNothing( code ) ),
		} );
	}

	/** Two options with one name are told apart by their ids. */
	function uniqueNames( options ) {
		const count = ( label ) => options.filter( ( option ) => option.label === label ).length;
		return options.map( ( { value, label } ) => ( { value, label: count( label ) > 1 ? `${ label } (${ value })` : label } ) );
	}

	/** Several words of a list; where the list is open, or does not know a word, the word itself. */
	function Tokens( { control, options, value, set } ) {
		const named = uniqueNames( options );
		const labelOf = ( id ) => ( named.find( ( option ) => option.value === id ) || { label: id } ).label;
		const idOf = ( label ) => ( named.find( ( option ) => option.label === label ) || { value: label } ).value;
		const labels = named.map( ( option ) => option.label );
		return el(
			'div',
			null,
			el( FormTokenField, {
				...MODERN,
				label: control.label,
				value: idsOf( value ).map( labelOf ),
				suggestions: labels,
				maxSuggestions: 100,
				__experimentalExpandOnFocus: true,
				__experimentalShowHowTo: false,
				__experimentalValidateInput: ( text ) => control.open || labels.includes( text ),
				onChange: ( chosen ) => set( orNothing( chosen.map( idOf ).join( ' ' ) ) ),
			} ),
			control.help && el( 'p', { className: 'ouishare-help' }, control.help )
		);
	}

	const Words = ( props ) => el( Tokens, { ...props, options: props.control.options } );

	/** What a source offers: undefined while it is asked, null where it cannot be had. */
	function useOptions( source, resource ) {
		const [ answer, setAnswer ] = useState( {} );
		useEffect( () => {
			let isWanted = true;
			const keep = ( list ) => isWanted && setAnswer( { id: source && source.id, list } );
			if ( source ) {
				our.optionsOf( source, resource ).then( keep, () => keep( null ) );
			}
			return () => {
				isWanted = false;
			};
		}, [ source && source.id, resource ] );
		return source && answer.id === source.id ? answer.list : undefined;
	}

	/** One of a list, found by typing; a value that the list does not have stays to be seen. */
	function One( { control, options, value, set } ) {
		const isListed = ! value || options.some( ( option ) => option.value === value );
		return el( ComboboxControl, {
			...MODERN,
			label: control.label,
			help: control.help || undefined,
			options: isListed ? options : [ { value, label: value }, ...options ],
			value: value || null,
			onChange: ( id ) => set( orNothing( id ) ),
		} );
	}

	/** A gathering of the source; where its events cannot be had, an id as text. */
	function Gathering( { control, value, set, source } ) {
		const list = useOptions( source, 'events' );
		const byHand = __( 'The list of events could not be read. Write the id of one.', 'ouishare-widgets' );
		return list
			? el( One, { control, options: list, value, set } )
			: el( Text, { control, value, set, help: list === null ? byHand : control.help } );
	}

	/** A list of the source's communities; where that cannot be had, their ids as text. */
	function ChosenCommunities( { control, value, set, source } ) {
		const list = useOptions( source, 'communities' );
		if ( ! list ) {
			const unread = __( 'The list of communities could not be read. Write ids, separated by spaces.', 'ouishare-widgets' );
			return el( Text, { control, value, set, help: list === null ? unread : control.help } );
		}
		const gone = idsOf( value ).filter( ( id ) => ! list.some( ( option ) => option.value === id ) );
		return el(
			Fragment,
			null,
			el( control.several ? Tokens : One, { control, options: list, value, set } ),
			gone.length > 0 &&
				el(
					Warning,
					null,
					/* translators: 1: ids of communities, 2: name of a source of data. */
					sprintf( __( '%2$s does not list this any more: %1$s.', 'ouishare-widgets' ), gone.join( ', ' ), source.name )
				)
		);
	}

	/** Where the site has communities of its own, these hold until an author names others, or says all of them: ''. */
	function Communities( props ) {
		const { control, value, set } = props;
		if ( ! our.community ) {
			return el( ChosenCommunities, props );
		}
		/* translators: %s: ids of communities. */
		const help = sprintf( __( 'Leave empty for that of the whole site: %s.', 'ouishare-widgets' ), our.community );
		return el(
			Fragment,
			null,
			control.several &&
				el( ToggleControl, {
					__nextHasNoMarginBottom: true,
					label: __( 'All communities', 'ouishare-widgets' ),
					checked: value === '',
					onChange: ( checked ) => set( checked ? '' : undefined ),
				} ),
			value !== '' && el( ChosenCommunities, { ...props, control: { ...control, help } } )
		);
	}

	function Source( { widget, attributes, setAttributes } ) {
		const { source, problem } = our.choose( widget.resource, attributes.source );
		const fit = our.sources.filter( ( one ) => our.serves( one, widget.resource ) );
		if ( fit.length < 2 && ! attributes.source ) {
			return null;
		}
		const usual = our.choose( widget.resource ).source;
		const automatic = usual
			? /* translators: %s: name of a source of data. */
			  sprintf( __( 'The site’s first: %s', 'ouishare-widgets' ), usual.name )
			: __( 'The site’s first', 'ouishare-widgets' );
		const unfit = source || ! attributes.source ? [] : [ { value: attributes.source, label: attributes.source } ];
		return el(
			Fragment,
			null,
			el( SelectControl, {
				...MODERN,
				label: __( 'Source', 'ouishare-widgets' ),
				value: attributes.source || '',
				options: [ { value: '', label: automatic }, ...fit.map( ( { id, name } ) => ( { value: id, label: name } ) ), ...unfit ],
				onChange: ( id ) => setAttributes( { source: orNothing( id ) } ),
			} ),
			problem &&
				problem !== 'none' &&
				el( Warning, null, __( 'The chosen source is no longer available. Choose another.', 'ouishare-widgets' ) )
		);
	}

	const KINDS = {
		toggle: Toggle,
		select: Select,
		text: Text,
		date: DateText,
		number: NumberText,
		label: Label,
		level: Level,
		language: Language,
		words: Words,
		communities: Communities,
		event: Gathering,
	};

	function Panel( { panel, widget, attributes, setAttributes, source } ) {
		const controls = widget.controls.filter( ( control ) => control.panel === panel.name );
		return el(
			PanelBody,
			{ title: panel.title, initialOpen: panel.open },
			el(
				'div',
				{ className: 'ouishare-controls' },
				panel.name === 'content' && el( Source, { widget, attributes, setAttributes } ),
				controls.map( ( control ) =>
					el( KINDS[ control.control ], {
						key: control.attribute,
						control,
						source,
						value: attributes[ control.property ],
						set: ( value ) => setAttributes( { [ control.property ]: value } ),
					} )
				)
			)
		);
	}

	/** All panels of a block. */
	function Controls( props ) {
		const { source } = our.choose( props.widget.resource, props.attributes.source );
		return el(
			InspectorControls,
			null,
			PANELS.map( ( panel ) => el( Panel, { ...props, key: panel.name, panel, source } ) )
		);
	}

	Object.assign( our, { Controls } );
} )( window.wp, window.ouishareEditor );
