// Tasklist asks for its words while it starts, and draws some of them only once: as keys when they arrive later. It takes
// them at once from where it keeps those of its last start, so they are put there before it starts.
const KEPT = 'camunda-web';
const PATIENCE = 30_000;

export async function keepWords(language) {
  try {
    const prefix = new URL('../../locales/', import.meta.url).pathname;
    const answer = await fetch(`${prefix}${language}.json?bust=${window.bust}`, { signal: AbortSignal.timeout(PATIENCE) });
    const kept = JSON.parse(window.localStorage.getItem(KEPT) || '{}');
    kept[`${prefix}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
    window.localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch (failure) {
    // better late words than no tasks
    console.error(failure);
  }
}
