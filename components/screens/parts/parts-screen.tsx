import { PageHeader } from '@/components/ui/layout/page-header';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import { ButtonSamples } from './button-samples';
import { FormSamples } from './form-samples';
import { LayoutSamples } from './layout-samples';
import { OverlaySamples } from './overlay-samples';

const themes = [
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
];

/** Every part that the pages are made of, in every state and both themes: to look at while one is changed. */
export function PartsScreen() {
  return (
    <div id="top" className="mx-auto flex min-h-full w-full max-w-7xl flex-col gap-6 px-6 py-8">
      <PageHeader
        title="Parts"
        description="All that components/ui has, in both themes"
        actions={<ThemeToggle />}
      />
      <main className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        {themes.map(({ theme, name }) => (
          <section
            key={theme}
            aria-labelledby={theme}
            data-theme={theme}
            className="flex min-w-0 flex-col gap-5 rounded-xl border border-line bg-canvas p-4 text-ink"
          >
            <h2 id={theme} className="font-semibold text-base">
              {name}
            </h2>
            <ButtonSamples />
            <FormSamples />
            <LayoutSamples theme={theme} />
            <OverlaySamples />
          </section>
        ))}
      </main>
    </div>
  );
}
