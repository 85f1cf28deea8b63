import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenEvent, type CaseEvent } from '../../functions/domain/casework/case-event.ts';
import { caseKinds, exitStream, rectificationStream } from '../../functions/domain/casework/case-stream.ts';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { exitCasesIn, exitStanding, isOpen } from '../../functions/domain/exit-case/exit-case.ts';
import type { FirmId } from '../../functions/domain/firm.ts';
import { isOpen as isListingOpen, listingsIn } from '../../functions/domain/listing/listing.ts';
import { addMonths, lastDay, type Month } from '../../functions/domain/month.ts';
import { factsOf, itemState, itemsIn } from '../../functions/domain/rectification/item.ts';
import type { Annex } from '../../functions/domain/result/manifest.ts';
import { confirmationsOf } from '../../functions/evidence/confirmations.ts';
import { demoPlaces, endingTrusteeship } from '../../functions/local/demo/county.ts';
import { daysAfter } from '../../functions/local/demo/office/days-after.ts';
import type { DemoOffice } from '../../functions/local/demo/publish.ts';
import { openCounty } from '../../functions/local/demo/register.ts';
import { tellMonth } from '../../functions/local/demo/tell-month.ts';
import { type LocalService, openLocalService } from '../../functions/local/local-service.ts';
import { profileOfFirm } from '../../functions/publishing/profile-of-firm.ts';
import { sealedMonths } from '../../functions/publishing/sealed-months.ts';
import { sha256 } from '../../functions/ranking/sha256.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { freePort, freshFolder } from '../support/command.ts';
import { consolePen } from '../support/console-pen.ts';
import { ticketIn, visitor } from '../support/visitor.ts';

const first = '2025-07' as Month;
const months = Array.from({ length: 12 }, (_, index) => addMonths(first, index));
const silent = { doing: () => {}, wrote: () => {} };

/**
 * Twelve months of a county of 4,500 households on a moved clock: residents through their site, months through the synthesised state machine, the office and
 * the firms through the forms of the console and of the firm's page.
 */
describe('twelve months', () => {
  const folder = freshFolder();
  let service: LocalService;
  let office: DemoOffice;
  /** What came of a household's rating in each compound of the firm that mends its ways, and its thanks pages once the order was carried out. */
  let wishes: readonly number[];
  let told: readonly string[];

  beforeAll(async () => {
    const start = Date.parse('2025-07-01T00:00:00+08:00');
    service = await openLocalService(folder, {
      port: await freePort(),
      host: '127.0.0.1',
      start,
      empty: true,
    });
    const { world, clock, machine } = service;
    const opened = await openCounty(world, clock, machine, { first, households: 4500 });
    office = { ...opened, pen: consolePen(world, opened.county) };
    wishes = await wishFor('b', 5);
    for (const month of months) {
      await tellMonth(office, month, lastDay(addMonths(month, 1)), silent);
      if (month === months[3]) told = await thanksOf(5);
    }
  }, 600_000);
  afterAll(async () => {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The mended firm's compounds: in each of them a household wishes for something in the first month. */
  const served = () =>
    office.county.compounds.filter(
      ({ tenures, mode }) => mode === 'market' && tenures[0]?.firm === firmOf('mended'),
    );
  const visited = async (id: CompoundId, number: number) => {
    const by = visitor(residentApp(service.world));
    await by.get(`/r/${await service.world.codes.issue({ compound: id, number }, 0, '1')}`);
    return by;
  };
  async function wishFor(letter: string, number: number): Promise<readonly number[]> {
    const sent = served().map(async ({ id }) => {
      const by = await visited(id, number);
      const ticket = ticketIn(await (await by.get('/rate')).text());
      return (await by.post('/rate', { ticket, q1: '2', first: letter })).status;
    });
    return await Promise.all(sent);
  }
  const thanksOf = async (number: number) =>
    await Promise.all(
      served().map(async ({ id }) => await (await (await visited(id, number)).get('/thanks')).text()),
    );

  const firmOf = (part: keyof typeof demoPlaces): FirmId => {
    const firm = office.county.firms[demoPlaces[part]];
    if (firm === undefined) throw new Error('no such firm');
    return firm.id;
  };
  const eventsOf = (firm: FirmId) => service.world.cases.events(exitStream(firm));
  const ofBlack = (firm: FirmId) => service.world.cases.events({ kind: 'listing', subject: `black-${firm}` });
  const steps = (events: readonly CaseEvent<string>[]) => events.map(({ step }) => step);

  it('warn the bad firm, order it to rectify, see it fail over a fresh window, hear it, and end with its replacement', async () => {
    const events = await eventsOf(firmOf('bad'));
    const order = [
      'propose',
      'warn',
      'invite',
      'record-interview',
      'order-rectification',
      'record-delivery',
      'begin-reevaluation',
      'propose-exit',
      'deliver-proposal',
      'object',
      'answer-objection',
      'decide-advice',
      'send-advice',
      'advise-owners',
      'record-vote',
      'give-notice',
      'record-replacement',
      'begin-handover',
      'complete-exit',
    ];
    const places = order.map((step) => steps(events).indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const by = (step: string) => events.find((event) => event.step === step)?.by.subject;
    expect(by('decide-advice')).not.toBe(by('propose-exit'));
    expect(by('order-rectification')).not.toBe(by('record-interview'));
    // Proposed for exit only with a black month whose whole window lies after the deadline.
    const proposed = events.find(({ step }) => step === 'propose-exit');
    const deadline = events.find(({ step }) => step === 'time-passed')?.facts.last;
    expect((proposed?.day ?? '') > lastDay(addMonths(deadline?.slice(0, 7) as Month, 3))).toBe(true);
    expect(proposed?.evidence).toEqual(['black-after-deadline', 'independent-confirmation']);
  });

  it('hand its compounds over: tenures follow the case, and codes of letters keep working', async () => {
    const events = await eventsOf(firmOf('bad'));
    const [left] = events.filter(({ step }) => step === 'complete-exit');
    const compound = office.county.compounds.find(({ id }) => id === left?.facts.compound);
    if (left === undefined || compound === undefined) throw new Error('nobody left');
    const { world } = service;
    const tenures = (await world.registry.compoundsNow([compound.id])).get(compound.id)?.tenures ?? [];
    expect(tenures.map(({ firm }) => firm)).toEqual([firmOf('bad'), firmOf('good')]);
    expect(tenures[0]?.to).toBe(left.facts.lastDay);
    const code = await world.codes.issue({ compound: compound.id, number: 3 }, 0, '1');
    expect((await visitor(residentApp(world)).get(`/r/${code}`)).status).toBe(303);
  });

  it('let go of the firm that mends its ways: its case is closed, its listing repaired, its items verified', async () => {
    const firm = firmOf('mended');
    const [one] = exitCasesIn(firm, await eventsOf(firm));
    expect(one && exitStanding(one).state).toBe('closed');
    const black = steps(await ofBlack(firm));
    expect(black).toContain('list');
    expect(black).toContain('repair');
    const served = office.county.compounds.filter(({ tenures }) => tenures[0]?.firm === firm);
    const items = await Promise.all(
      served.map(async ({ id }) => itemsIn(id, await service.world.cases.events(rectificationStream(id)))),
    );
    const states = items.flat().map(itemState);
    expect(states.length).toBeGreaterThan(0);
    expect(new Set(states)).toEqual(new Set(['closed']));
  });

  it('lead from a resident’s code to what the thanks page says was put right', async () => {
    const { world } = service;
    // The household rated and wished for cleaning; the month's profile of the firm knows the wish, in tens, and of nobody's.
    expect(new Set(wishes)).toEqual(new Set([303]));
    const sealed = await sealedMonths(world).sealed(first);
    if (sealed === undefined) throw new Error('not sealed');
    const firm = firmOf('mended');
    const { improvements } = await profileOfFirm(world, sealed, firm);
    expect(improvements[0]?.letter).toBe('b');
    expect(sealed.annex.black.some((one) => one.firm === firm)).toBe(true);
    // The order names it, the item is of it, the firm reports, another officer verifies, and the household reads it.
    const events = await eventsOf(firm);
    expect(events.find(({ step }) => step === 'order-rectification')?.facts.items).toContain('垃圾');
    const items = (
      await Promise.all(
        served().map(async ({ id }) => itemsIn(id, await world.cases.events(rectificationStream(id)))),
      )
    ).flat();
    const cleaning = items.find((item) => factsOf(item).theme === 'cleaning');
    const taken = steps(cleaning?.events ?? []).filter((step) => step !== 'item-time-passed');
    expect(taken).toEqual(['open-item', 'report', 'verify']);
    const pages = new Map(served().map(({ id }, index) => [id, told[index] ?? '']));
    expect(pages.get(cleaning?.compound ?? ('' as CompoundId))).toContain('垃圾桶已更换，每天清运两次');
  });

  it('flag the firm that rates itself, have its households called, and keep what was proven', async () => {
    const { world } = service;
    const firm = firmOf('stuffed');
    const annexes = await Promise.all(
      months.map(async (month): Promise<Annex> => {
        const text = await world.results.document(month, 1, 'annex');
        return JSON.parse(text ?? '{"flags":[]}');
      }),
    );
    expect(annexes.some(({ flags }) => flags.some((flag) => flag.firm === firm))).toBe(true);
    const closed = (await Promise.all(months.map((month) => world.audits.closed(month)))).flat();
    expect(closed.some((audit) => audit.firm === firm && audit.denied > 0)).toBe(true);
    expect((await confirmationsOf(world, firm, months)).map(({ kind }) => kind)).toContain('stuffing');
  });

  it('end a trusteeship: the compound joins the league from the day after', async () => {
    const trustee = office.county.compounds[endingTrusteeship];
    if (trustee === undefined) throw new Error('no trusteeship');
    const standing = (await service.world.registry.compoundsNow([trustee.id])).get(trustee.id);
    expect(standing?.mode).toBe('market');
    expect(standing?.tenures.map(({ from }) => from)).toEqual(['2024-01-01', '2026-02-01']);
  });

  it('hold every rule in every stream: no two open, no listing without a decision by somebody else, chains that hold', async () => {
    const { cases } = service.world;
    for (const kind of caseKinds)
      for (const head of await cases.heads(kind, 'all')) {
        const events = await cases.events(head);
        expect([head.subject, brokenEvent(events, sha256)]).toEqual([head.subject, undefined]);
        expect(head.seq).toBe(events.length);
        if (kind === 'exit')
          expect(exitCasesIn(head.subject as FirmId, events).filter(isOpen).length).toBeLessThan(2);
        if (kind !== 'listing') continue;
        const listings = listingsIn(head, events);
        expect(listings.filter(isListingOpen).length).toBeLessThan(2);
        for (const listing of listings) {
          const listed = listing.events.findIndex(({ step }) => step === 'list');
          if (listed < 0) continue;
          const decided = listing.events.slice(0, listed).findLast(({ step }) => step === 'decide');
          const prepared = listing.events.filter(({ step }) => step === 'issue-notice');
          expect(decided).toBeDefined();
          expect(prepared.map(({ by }) => by.subject)).not.toContain(decided?.by.subject);
        }
      }
  });

  it('leave nothing that the office stumbled over', async () => {
    const log = await readFile(join(folder, 'service.log'), 'utf8');
    expect(log.split('\n').filter((line) => /"demo-office"|"deadline-failed"/.test(line))).toEqual([]);
  });

  it('list what is red for its evaluation alone: no red entry outlives its time', async () => {
    const { cases } = service.world;
    const today = service.world.calendar.dayOf(service.world.clock.now());
    for (const head of await cases.heads('listing', 'open')) {
      if (!head.subject.startsWith('red-')) continue;
      const listed = (await cases.events(head)).find(({ step }) => step === 'list')?.day;
      if (listed !== undefined) expect(daysAfter(listed, 34) >= today).toBe(true);
    }
  });
});
