package plugin

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/store"
)

// dailyDocument has a checklist for each customer of demoSetup, open all day long.
const dailyDocument = `
version: 1
calendars: [{id: unused, title: Nobody follows it}]
checklists:
  - id: daily
    customer: acme
    title: Daily checks
    slots: [{id: day, dates: FREQ=DAILY, anchor: 2020-01-01, start: 00:00, end: 23:59}]
    checks:
      - {id: look, title: Portal answers, steps: internal note on the portal, owner: Team Blue}
      - {id: tick, title: Report sent}
      - {id: job, title: Batch ended, kind: signal}
  - id: spare
    customer: acme
    title: Spare checks
    slots: [{id: day, dates: FREQ=DAILY, anchor: 2020-01-01, start: 00:00, end: 23:59}]
    checks: [{id: look, title: Spare}]
  - id: glx-daily
    customer: globex
    title: Daily checks
    slots: [{id: day, dates: FREQ=DAILY, anchor: 2020-01-01, start: 00:00, end: 23:59}]
    checks: [{id: look, title: Shop answers}]
  - id: hid-daily
    customer: hidden
    title: Hidden Ltd checks
    slots: [{id: day, dates: FREQ=DAILY, anchor: 2020-01-01, start: 00:00, end: 23:59}]
    checks: [{id: look, title: HID-1 answers}]
templates:
  - id: host
    title: A host
    parameters: [{name: host}]
    checklist:
      id: host-checks
      customer: ""
      title: "Checks of ${host}"
      slots: [{id: day, dates: FREQ=DAILY, anchor: 2020-01-01, start: 08:00, end: 09:00}]
      checks: [{id: ping, title: "${host} answers"}]
  - {id: spare, title: Spare, checklist: {id: spare-checks, customer: "", title: Spare, slots: [], checks: []}}
`

const checklistSample = `{"checklist":{"id":"made","customer":"acme","title":"Made","slots":[{"id":"am","dates":"FREQ=DAILY","anchor":"2026-01-01",` +
	`"start":"06:30","end":"07:30","grace":"30m"}],"checks":[{"id":"one","title":"One"}]},"seenVersion":0}`

const templateSample = `{"template":{"id":"made","title":"Made","parameters":[{"name":"host"}],"checklist":{"id":"${host}-made","customer":"",` +
	`"title":"Checks of ${host}","slots":[{"id":"am","dates":"FREQ=DAILY","anchor":"2026-01-01","start":"06:30","end":"07:30"}],` +
	`"checks":[{"id":"one","title":"One"}]}},"seenVersion":0}`

// withRounds keeps dailyDocument as of two days ago where a sample asks for it by
// the word ROUNDS; TODAY is acme's day.
func (k *kit) withRounds(t *testing.T, sample string) string {
	t.Helper()
	if !strings.Contains(sample, "ROUNDS") {
		return sample
	}
	if !k.hasRounds {
		k.hasRounds = true
		k.keepAsOf(t, k.now.AddDate(0, 0, -2), dailyDocument)
	}
	rome, err := time.LoadLocation("Europe/Rome")
	require.NoError(t, err)
	return strings.NewReplacer("ROUNDS", "", "TODAY", check.DateOf(k.now, rome).String()).Replace(sample)
}

// keepAsOf saves a document's parts with the clock at an instant.
func (k *kit) keepAsOf(t *testing.T, at time.Time, text string) {
	t.Helper()
	document, err := check.ParseDocument(text)
	require.NoError(t, err)
	require.Empty(t, document.Validate())
	now := k.now
	k.now = at
	defer func() { k.now = now }()
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	saved := store.Document{By: store.Actor{UID: "u-anna", Name: "anna"}}
	for _, one := range document.Calendars {
		saved.Calendars = append(saved.Calendars, store.CalendarChange{Seen: store.AnyVersion, Calendar: one})
	}
	for _, one := range document.Checklists {
		definition := rounds.Freeze(one, document.Calendars, k.instance.rounds.PerimeterOf(one.Customer))
		if definition.Zone == "" {
			definition.Zone = "UTC"
		}
		saved.Definitions = append(saved.Definitions, store.DefinitionChange{Seen: store.AnyVersion, Definition: definition})
	}
	for _, one := range document.Templates {
		saved.Templates = append(saved.Templates, store.TemplateChange{Seen: store.AnyVersion, Template: one})
	}
	require.NoError(t, kept.SaveDocument(t.Context(), workspace, saved))
}

// act records something about a round as somebody, with a new request id.
func (k *kit) act(t *testing.T, who person, round, fields string) answered {
	t.Helper()
	requests++
	return k.call(t, who, "POST", "rounds/"+round+"/entries", fmt.Sprintf(`{"request":"request-%05d",%s}`, requests, fields))
}

var requests int

// clockAt moves the clock to a wall time of Rome.
func (k *kit) clockAt(t *testing.T, text string) {
	t.Helper()
	rome, err := time.LoadLocation("Europe/Rome")
	require.NoError(t, err)
	k.moved = true
	k.now, err = time.ParseInLocation("2006-01-02 15:04", text, rome)
	require.NoError(t, err)
}
