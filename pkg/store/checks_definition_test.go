package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// titled is the morning's definition under another title.
func titled(title string) check.Definition {
	definition := morning()
	definition.Checklist.Title = title
	return definition
}

func TestDefinitionIsKeptInVersions(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first := save(t, kept, org, 0, morning())
		require.Equal(t, 1, first.Version)
		require.Equal(t, start.Add(time.Second).UTC().Truncate(time.Millisecond), first.From)
		require.Equal(t, store.Saved{By: anna, Revision: 1}, first.Saved)
		require.Equal(t, morning().Checklist, first.Checklist)
		require.Equal(t, "Europe/Rome", first.Zone)

		second := save(t, kept, org, 1, titled("Early round"))
		require.Equal(t, 2, second.Version)
		require.True(t, second.From.After(first.From))
		all, err := kept.ListDefinitions(t.Context(), org)
		require.NoError(t, err)
		require.Equal(t, []store.KeptDefinition{first, second}, all)

		retired, err := kept.RetireDefinition(t.Context(), org, by(2), "morning")
		require.NoError(t, err)
		require.True(t, retired.Retired)
		require.Equal(t, 3, retired.Version)
		require.Equal(t, second.Checklist, retired.Checklist)
		again, err := kept.RetireDefinition(t.Context(), org, by(2), "morning")
		require.NoError(t, err)
		require.Equal(t, retired, again)

		back := save(t, kept, org, 3, titled("Early round"))
		require.Equal(t, 4, back.Version)
		require.False(t, back.Retired)
		require.Equal(t, []string{store.DefinitionSaved, store.DefinitionSaved, store.DefinitionRetired, store.DefinitionSaved}, oldestFirst(kinds(t, kept, org)))
		records, err := kept.ReadAudit(t.Context(), org, store.AuditPage{Limit: 1})
		require.NoError(t, err)
		require.Equal(t, "acme", records[0].Customer)
		require.Equal(t, "morning", records[0].Subject)
		require.JSONEq(t, `{"version":4}`, string(records[0].Details))
	})
}

func oldestFirst(newest []string) []string {
	turned := make([]string, 0, len(newest))
	for i := len(newest) - 1; i >= 0; i-- {
		turned = append(turned, newest[i])
	}
	return turned
}

func TestUnchangedDefinitionMakesNoVersion(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first := save(t, kept, org, 0, morning())
		// Also for somebody whose screen is old: there is nothing to lose.
		require.Equal(t, first, save(t, kept, org, 0, morning()))
		revision, err := kept.DefinitionsRevision(t.Context(), org)
		require.NoError(t, err)
		require.EqualValues(t, 1, revision)
		require.Len(t, kinds(t, kept, org), 1)
	})
}

func TestChangeOfWhatWasNotSeenIsRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		save(t, kept, org, 0, morning())
		_, err := kept.SaveDefinition(t.Context(), org, store.Change{By: luca, Seen: 1}, titled("Luca's"))
		require.NoError(t, err)
		for seen, sentence := range map[int]string{
			0: `There is already a checklist "morning"; load it to change it.`,
			1: `The checklist "morning" was changed by Luca Bianchi in the meantime; load it again.`,
			7: `The checklist "morning" was changed by Luca Bianchi in the meantime; load it again.`,
		} {
			_, err := kept.SaveDefinition(t.Context(), org, by(seen), titled("Anna's"))
			require.ErrorIs(t, err, store.ErrConflict)
			require.EqualError(t, err, sentence)
		}
		_, err = kept.RetireDefinition(t.Context(), org, by(1), "morning")
		require.ErrorIs(t, err, store.ErrConflict)
		_, err = kept.RetireDefinition(t.Context(), org, by(1), "evening")
		require.ErrorIs(t, err, store.ErrNotFound)
		other := titled("Evening")
		other.Checklist.ID = "evening"
		_, err = kept.SaveDefinition(t.Context(), org, by(3), other)
		require.ErrorIs(t, err, store.ErrNotFound)
		other.Checklist.ID, other.Checklist.Customer = "morning", "globex"
		_, err = kept.SaveDefinition(t.Context(), org, by(2), other)
		require.ErrorIs(t, err, store.ErrInput)
		require.ErrorContains(t, err, "belongs to another customer")
		all, err := kept.ListDefinitions(t.Context(), org)
		require.NoError(t, err)
		require.Len(t, all, 2)
	})
}

func TestProvisionedDefinitionIsTheFiles(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		file := store.Change{By: store.Actor{Name: "Provisioning"}, Seen: store.AnyVersion, Source: "acme.yaml"}
		save(t, kept, org, 0, morning())
		provisioned := morning()
		provisioned.Checklist.Calendar, provisioned.Calendar.Weekend = "of the file", []string{"FR"}
		taken, err := kept.SaveDefinition(t.Context(), org, file, provisioned)
		require.NoError(t, err)
		require.Equal(t, 2, taken.Version)
		require.Equal(t, "acme.yaml", taken.Saved.Source)
		require.Equal(t, []string{"FR"}, taken.Calendar.Weekend, "a file brings its calendars")
		again, err := kept.SaveDefinition(t.Context(), org, file, provisioned)
		require.NoError(t, err)
		require.Equal(t, taken, again)

		_, err = kept.SaveDefinition(t.Context(), org, by(2), titled("Anna's"))
		require.ErrorIs(t, err, store.ErrConflict)
		require.EqualError(t, err, `The checklist "morning" comes from the file acme.yaml; change it there.`)
		_, err = kept.RetireDefinition(t.Context(), org, by(2), "morning")
		require.ErrorIs(t, err, store.ErrConflict)
		_, err = kept.RetireDefinition(t.Context(), org, file, "morning")
		require.NoError(t, err)
		save(t, kept, org, 3, titled("Anna's"))
	})
}

func TestCalendarIsFrozenIntoDefinitions(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		first, err := kept.SaveCalendar(t.Context(), org, by(0), calendar("office", "SU"))
		require.NoError(t, err)
		require.Equal(t, 1, first.Version)
		inOffice := morning()
		inOffice.Checklist.Calendar, inOffice.Calendar.Weekend = "office", []string{"MO"}
		require.Equal(t, []string{"SU"}, save(t, kept, org, 0, inOffice).Calendar.Weekend, "the kept one, not the caller's")
		every := morning()
		every.Checklist.ID, every.Calendar.Weekend = "everyday", []string{"MO"}
		require.Empty(t, save(t, kept, org, 0, every).Calendar)
		gone := inOffice
		gone.Checklist.ID = "gone"
		save(t, kept, org, 0, gone)
		_, err = kept.RetireDefinition(t.Context(), org, by(1), "gone")
		require.NoError(t, err)

		changed, err := kept.SaveCalendar(t.Context(), org, store.Change{By: luca, Seen: 1}, calendar("office", "SA", "SU"))
		require.NoError(t, err)
		require.Equal(t, 2, changed.Version)
		all, err := kept.ListDefinitions(t.Context(), org)
		require.NoError(t, err)
		require.Len(t, all, 5)
		frozen := all[4]
		require.Equal(t, "morning", frozen.Checklist.ID)
		require.Equal(t, 2, frozen.Version)
		require.Equal(t, []string{"SA", "SU"}, frozen.Calendar.Weekend)
		require.Equal(t, luca, frozen.Saved.By)
		records, err := kept.ReadAudit(t.Context(), org, store.AuditPage{Limit: 2})
		require.NoError(t, err)
		require.JSONEq(t, `{"version":2,"calendar":"office"}`, string(records[0].Details))
		require.Equal(t, store.CalendarSaved, records[1].Kind)

		same, err := kept.SaveCalendar(t.Context(), org, by(1), calendar("office", "SA", "SU"))
		require.NoError(t, err)
		require.Equal(t, changed, same)
		_, err = kept.SaveCalendar(t.Context(), org, by(1), calendar("office"))
		require.EqualError(t, err, `The calendar "office" was changed by Luca Bianchi in the meantime; load it again.`)
		calendars, err := kept.ListCalendars(t.Context(), org)
		require.NoError(t, err)
		require.Equal(t, []store.KeptCalendar{first, changed}, calendars)
	})
}

func TestDocumentIsSavedAsOne(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		inOffice, evening := morning(), morning()
		inOffice.Checklist.Calendar = "office"
		evening.Checklist.ID, evening.Checklist.Calendar = "evening", "office"
		document := func(seen int, weekend ...string) store.Document {
			return store.Document{
				By:          anna,
				Calendars:   []store.CalendarChange{{Seen: seen, Calendar: calendar("office", weekend...)}},
				Definitions: []store.DefinitionChange{{Seen: seen, Definition: inOffice}},
				Templates:   []store.TemplateChange{{Seen: seen, Template: template()}},
			}
		}
		require.NoError(t, kept.SaveDocument(t.Context(), org, document(0, "SU")))
		save(t, kept, org, 0, evening)

		// The calendar changes under both checklists; the one that comes along gets one version.
		require.NoError(t, kept.SaveDocument(t.Context(), org, document(1, "SA")))
		all, err := kept.ListDefinitions(t.Context(), org)
		require.NoError(t, err)
		require.Equal(t, []string{"evening 1 SU", "evening 2 SA", "morning 1 SU", "morning 2 SA"}, inWords(all))
		templates, err := kept.ListTemplates(t.Context(), org)
		require.NoError(t, err)
		require.Len(t, templates, 1)
		require.Equal(t, template(), templates[0].Template)

		revision, err := kept.DefinitionsRevision(t.Context(), org)
		require.NoError(t, err)
		wrong := document(2, "MO")
		wrong.Definitions[0].Seen = 1
		require.ErrorIs(t, kept.SaveDocument(t.Context(), org, wrong), store.ErrConflict)
		after, err := kept.DefinitionsRevision(t.Context(), org)
		require.NoError(t, err)
		require.Equal(t, revision, after, "nothing of it was kept")

		gone, err := kept.RetireTemplate(t.Context(), org, by(1), "batches")
		require.NoError(t, err)
		require.True(t, gone.Retired)
	})
}

func inWords(all []store.KeptDefinition) []string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = one.Checklist.ID + " " + string(rune('0'+one.Version)) + " " + strings.Join(one.Calendar.Weekend, ",")
	}
	return words
}

func TestVersionNeverBeginsBeforeTheOneItFollows(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		clock := newTickClock()
		kept, org := g.openWith(t, clock.now), workspace(t, "org:1")
		first := save(t, kept, org, 0, morning())
		clock.at = clock.at.Add(-time.Hour)
		require.Equal(t, first.From, save(t, kept, org, 1, titled("Set back")).From)
	})
}

func TestDefinitionThatNobodyCouldUseIsRefused(t *testing.T) {
	noDay := morning()
	noDay.Checklist.Slots[0].Anchor = check.Date{}
	large := morning()
	for i := range 60 {
		large.Checklist.Checks = append(large.Checklist.Checks, check.Check{
			ID: "large-" + string(rune('a'+i/26)) + string(rune('a'+i%26)), Title: "Large", Steps: strings.Repeat("x", 19_000),
		})
	}
	noZone, farZone, anonymous := morning(), morning(), morning()
	noZone.Zone, farZone.Zone = "", "Mars/Base"
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for sentence, definition := range map[string]check.Definition{
			"The checklist cannot be kept: slots[0].anchor must be the first day, such as 2026-01-05.": noDay,
			"The checklist is larger than 1 MiB.":                                                      large,
			"The checklist's time zone is missing.":                                                    noZone,
			"The checklist's time zone is not known.":                                                  farZone,
		} {
			_, err := kept.SaveDefinition(t.Context(), org, by(0), definition)
			require.ErrorIs(t, err, store.ErrInput)
			require.EqualError(t, err, sentence)
		}
		_, err := kept.SaveDefinition(t.Context(), org, store.Change{}, anonymous)
		require.EqualError(t, err, "It is not known who is doing this.")
		_, err = kept.SaveDefinition(t.Context(), org, store.Change{By: anna, Seen: -2}, anonymous)
		require.EqualError(t, err, "There is no such version.")
		all, err := kept.ListDefinitions(t.Context(), org)
		require.NoError(t, err)
		require.Empty(t, all)
	})
}
