/**
 * The box of an event: shows the fields that matter for what is chosen, and says while somebody types what is wrong with start and
 * end. In the block editor an end before the start holds back saving; in the classic one the form does, by its own validation.
 */
(function (words) {
  'use strict';

  const LOCK = 'ouishare-event';
  const box = document.getElementById('ouishare-event-fields');
  if (!box) {
    return;
  }

  function control(name) {
    return document.getElementById('ouishare-event-' + name);
  }

  const allDay = control('all-day');
  const startDate = control('start-date');
  const startTime = control('start-time');
  const endDate = control('end-date');
  const endTime = control('end-time');

  /** Shows a group of fields for some values of a choice; hidden ones keep what was typed. */
  function follow(name) {
    const choice = control(name);
    function show() {
      box.querySelectorAll('[data-ouishare-for]').forEach(function (group) {
        const values = group.dataset.ouishareFor.split(' ');
        const known = Array.from(choice.options).some(function (option) {
          return values.indexOf(option.value) !== -1;
        });
        if (known) {
          group.hidden = values.indexOf(choice.value) === -1;
        }
      });
    }
    choice.addEventListener('change', show);
    show();
  }

  function showTimes() {
    [startTime, endTime].forEach(function (time) {
      time.closest('.ouishare-field').hidden = allDay.checked;
    });
  }

  /** True where the end lies before the start; texts of this form compare as times do. */
  function isBackwards() {
    const end = endDate.value || (endTime.value && !allDay.checked ? startDate.value : '');
    if (!startDate.value || !end) {
      return false;
    }
    if (end !== startDate.value || allDay.checked || !endTime.value || !startTime.value) {
      return end < startDate.value;
    }
    return endTime.value < startTime.value;
  }

  function say(field, text) {
    const place = document.getElementById(field.id + '-problem');
    if (place.textContent !== text) {
      place.textContent = text;
    }
    if (text) {
      field.setAttribute('aria-invalid', 'true');
    } else {
      field.removeAttribute('aria-invalid');
    }
  }

  function editor() {
    const data = window.wp && window.wp.data;
    return data && data.dispatch('core/editor') && document.body.classList.contains('block-editor-page')
      ? data
      : undefined;
  }

  let locked = false;

  function lock(isWrong) {
    const data = editor();
    if (!data || locked === isWrong) {
      return;
    }
    locked = isWrong;
    if (isWrong) {
      data.dispatch('core/editor').lockPostSaving(LOCK);
      data.dispatch('core/notices').createErrorNotice(words.locked, { id: LOCK, isDismissible: false });
    } else {
      data.dispatch('core/editor').unlockPostSaving(LOCK);
      data.dispatch('core/notices').removeNotice(LOCK);
    }
  }

  function check() {
    const isWrong = isBackwards();
    say(endDate, isWrong ? words.backwards : '');
    if (!editor()) {
      endDate.setCustomValidity(isWrong ? words.backwards : '');
    }
    lock(isWrong);
  }

  /** Says it where nobody can miss it when an event without a start goes public: it is in no list. */
  function warn(data) {
    const post = data.select('core/editor');
    const isPublic = ['publish', 'future'].indexOf(post.getEditedPostAttribute('status')) !== -1;
    if (isPublic && post.isSavingPost() && !post.isAutosavingPost() && !startDate.value) {
      data.dispatch('core/notices').createWarningNotice(words.noStart, { id: LOCK + '-start' });
    }
    if (startDate.value) {
      data.dispatch('core/notices').removeNotice(LOCK + '-start');
    }
  }

  if (editor()) {
    let wasSaving = false;
    window.wp.data.subscribe(function () {
      const isSaving = window.wp.data.select('core/editor').isSavingPost();
      if (isSaving && !wasSaving) {
        wasSaving = true;
        warn(window.wp.data);
      }
      wasSaving = isSaving;
    }, 'core/editor');
  }

  [startDate, startTime, endDate, endTime, allDay].forEach(function (field) {
    field.addEventListener('change', function () {
      say(startDate, startDate.value ? '' : words.noStart);
      showTimes();
      check();
    });
  });

  box.querySelectorAll('input[type="url"]').forEach(function (field) {
    field.addEventListener('change', function () {
      say(field, field.validationMessage);
    });
  });

  // Read out when it appears; what the server wrote is read with its field.
  box.querySelectorAll('.ouishare-problem').forEach(function (place) {
    place.setAttribute('role', 'status');
  });

  follow('attendance');
  follow('price');
  showTimes();
  check();

  // A country's name in the reader's language, wherever the server had it in English only.
  const country = control('country');
  if (window.Intl && Intl.DisplayNames) {
    try {
      const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], {
        type: 'region',
        fallback: 'none',
      });
      const options = Array.from(country.options).slice(1);
      options.forEach(function (option) {
        option.textContent = names.of(option.value) || option.textContent;
      });
      options
        .sort(function (a, b) {
          return a.textContent.localeCompare(b.textContent, document.documentElement.lang || 'en');
        })
        .forEach(function (option) {
          country.appendChild(option);
        });
    } catch (error) {
      // A language tag that this browser does not take: names stay as they are.
      return;
    }
  }
})(window.ouishareEventBox);
