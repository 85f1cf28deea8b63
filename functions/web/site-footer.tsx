import type { Site } from '../domain/site.ts';
import { inWidth } from './full-width.ts';
import { linkFor, type Reader } from './language.ts';
import { frameWords } from './messages.ts';

/** What every government site prints, from the deployment's settings (PRACTICE §5); what is not set is left out. */
export function SiteFooter({ site, reader }: { site: Site; reader: Reader }) {
  const words = frameWords[reader.language];
  const facts = [
    [words.sponsor, site.sponsor],
    [words.icp, site.icp],
    [words.police, site.policeRecord],
    [words.siteCode, site.siteCode],
  ].filter(([, value]) => value !== '');
  return (
    <footer>
      <div class="in">
        <p>
          <a href={linkFor(reader, '/results')}>{words.results}</a>
          {' · '}
          <a href={linkFor(reader, '/privacy')}>{words.privacy}</a>
        </p>
        {facts.map(([name, value]) => (
          <p>{`${name}${reader.language === 'zh' ? '：' : ': '}${inWidth(value ?? '', reader.language)}`}</p>
        ))}
      </div>
    </footer>
  );
}
