package plugin

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
)

// querySamples and resourceSamples are one good request for each entry of the
// registry. An entry without a row here fails TestEveryEntryIsInTheTable. The
// word GRANT is replaced.
var querySamples = map[string]struct {
	act         access.Act
	publishable bool
	body        string
}{
	"tickets": {access.ReadData, true, `{"schema":1,"query":{GRANT"filters":{"states":["all"]}}}`},
	"count":   {access.ReadData, true, `{"schema":1,"query":{GRANT"filters":{"states":["all"]},"groupBy":["customer"]}}`},
	"trend":   {access.ReadData, true, `{"schema":1,"query":{GRANT"format":"numeric","groupBy":["customer"]}}`},
	"sla":     {access.ReadData, true, `{"schema":1,"query":{GRANT"view":"compliance","groupBy":["customer"]}}`},

	"durations": {access.ReadData, true, `{"schema":1,"query":{GRANT"timeField":"none","groupBy":["customer"]}}`},
	"changes":   {access.ReadData, true, `{"schema":1,"query":{GRANT"format":"numeric","zero":true,"groupBy":["customer"]}}`},

	"raw": {access.AskRaw, false, `{"schema":1,"query":{GRANT"text":"status = Open"}}`},

	"rounds":       {access.ReadData, true, `{"schema":1,"query":{GRANTROUNDS"day":"today"}}`},
	"checks":       {access.ReadData, true, `{"schema":1,"query":{GRANTROUNDS"day":"today"}}`},
	"coverage":     {access.ReadData, true, `{"schema":1,"query":{GRANTCOVERAGE"format":"table"}}`},
	"check-stats":  {access.ReadData, true, `{"schema":1,"query":{GRANTROUNDS"groupBy":["customer"]}}`},
	"findings":     {access.ReadData, true, `{"schema":1,"query":{GRANTFINDINGS"format":"table"}}`},
	"review-stats": {access.ReadData, true, `{"schema":1,"query":{GRANTFIGURES"format":"table"}}`},
}

var resourceSamples = map[string]struct {
	act        access.Act
	path, body string
}{
	"GET /status":              {access.ReadOwn, "status", ""},
	"GET /customers":           {access.ReadOwn, "customers", ""},
	"GET /values":              {access.ReadOwn, "values?field=state", ""},
	"GET /connections":         {access.AskRaw, "connections", ""},
	"GET /mirror":              {access.AskRaw, "mirror", ""},
	"GET /grants":              {access.Publish, "grants", ""},
	"POST /grants":             {access.Publish, "grants", `{"customer":"acme","queryTypes":["tickets"],"note":"lobby"}`},
	"POST /grants/{id}/revoke": {access.Publish, "grants/GRANT/revoke", `{}`},
	"GET /writing":             {access.ReadOwn, "writing", ""},
	"POST /tickets/preview":    {access.WriteTickets, "tickets/preview", draftSample},
	"POST /tickets/open":       {access.WriteTickets, "tickets/open", draftSample},
	"POST /tickets/comment": {access.WriteTickets, "tickets/comment",
		`{"customer":"acme","connection":"desk","key":"ACM-1","text":"looking","request":"6f1c1c5e-0001"}`},
	"POST /tickets/link": {access.WriteTickets, "tickets/link",
		`{"customer":"acme","connection":"desk","key":"ACM-1","link":"/d/disk","linkTitle":"Disk"}`},
	"POST /tickets/story":                   {access.AskRaw, "tickets/story", `{"customer":"acme","key":"ACM-1"}`},
	"GET /checklists":                       {access.ReadOwn, "checklistsROUNDS", ""},
	"POST /checklists/check":                {access.DefineRounds, "checklists/checkROUNDS", `{"document":{"version":1}}`},
	"POST /checklists/import":               {access.DefineRounds, "checklists/importROUNDS", `{"yaml":"version: 1","dryRun":true}`},
	"GET /checklists/export":                {access.DefineRounds, "checklists/exportROUNDS", ""},
	"PUT /checklists/{id}":                  {access.DefineRounds, "checklists/madeROUNDS", checklistSample},
	"POST /checklists/{id}/retire":          {access.DefineRounds, "checklists/spare/retireROUNDS", `{"seenVersion":1}`},
	"GET /checklists/{id}/versions":         {access.RecordRounds, "checklists/daily/versionsROUNDS", ""},
	"GET /checklists/{id}/occurrences":      {access.ReadOwn, "checklists/glx-daily/occurrencesROUNDS", ""},
	"GET /checklists/{id}/year":             {access.ReadOwn, "checklists/glx-daily/yearROUNDS", ""},
	"PUT /calendars/{id}":                   {access.DefineRounds, "calendars/italyROUNDS", `{"calendar":{"id":"italy","holidays":"IT"},"seenVersion":0}`},
	"POST /calendars/{id}/retire":           {access.DefineRounds, "calendars/unused/retireROUNDS", `{"seenVersion":1}`},
	"GET /templates":                        {access.DefineRounds, "templatesROUNDS", ""},
	"PUT /templates/{id}":                   {access.DefineRounds, "templates/madeROUNDS", templateSample},
	"POST /templates/{id}/retire":           {access.DefineRounds, "templates/spare/retireROUNDS", `{"seenVersion":1}`},
	"POST /templates/{id}/preview":          {access.DefineRounds, "templates/host/previewROUNDS", `{"customer":"acme","parameters":{"host":"web-1"}}`},
	"GET /rounds":                           {access.ReadOwn, "roundsROUNDS", ""},
	"GET /rounds/{checklist}/{slot}/{date}": {access.ReadOwn, "rounds/glx-daily/day/TODAYROUNDS", ""},
	"POST /rounds/{checklist}/{slot}/{date}/entries": {access.RecordRounds, "rounds/daily/day/TODAY/entriesROUNDS",
		`{"request":"6f1c1c5e-0002","act":"start","check":"look","seen":0}`},
	"POST /rounds/{checklist}/{slot}/{date}/bulk": {access.RecordRounds, "rounds/daily/day/TODAY/bulkROUNDS",
		`{"request":"6f1c1c5e-0003","act":"done","checks":[{"check":"tick","seen":0}]}`},
	"POST /signals/{checklist}/{check}": {access.RecordRounds, "signals/daily/jobROUNDS", `{"state":"success"}`},

	"POST /playbook/match": {access.ReadOwn, "playbook/match",
		`{"entries":[{"id":"panel:ops/2","matchers":["alertname=\"DiskFull\""]}],"targets":[{"id":"rule:r1","ruleUid":"r1","labels":{"alertname":"DiskFull"}}]}`},

	"POST /playbook/summary": {access.KeepCoverage, "playbook/summary",
		`{"coverage":[{"customer":"acme","rules":4,"covered":3},{"customer":"","rules":1}],"entries":9,"orphans":1,"stale":2}`},

	"GET /review/state":                 {access.Review, "review/state?from=0", ""},
	"POST /review/acts":                 {access.Review, "review/acts", `{"acts":[{"requestId":"6f1c1c5e-0004","customer":"acme","item":"e-1","itemAt":1763800000000,"deed":{"kind":"note","text":"x"}}]}`},
	"POST /review/findings":             {access.Review, "review/findings", `{"requestId":"6f1c1c5e-0005","from":1,"to":2,"findings":[` + claimOf("acme", "queue") + `]}`},
	"POST /review/findings/{id}/decide": {access.Review, "review/findings/FINDING/decide", `{"requestId":"6f1c1c5e-0006","expects":99,"decision":{"kind":"defer","until":"2030-01-01","note":""}}`},
	"POST /review/close":                {access.Review, "review/close", `{"requestId":"6f1c1c5e-0007","customer":"","from":"2026-11-16","to":"2026-11-22","zone":"UTC","title":"All","snapshot":{},"markdown":""}`},
	"GET /review/reviews":               {access.Review, "review/reviews", ""},
	"GET /review/reviews/{id}":          {access.Review, "review/reviews/CLOSED", ""},
	"POST /review/reviews/{id}/notes":   {access.Review, "review/reviews/CLOSED/notes", `{"requestId":"6f1c1c5e-0008","text":"x"}`},
	"POST /review/summary":              {access.Review, "review/summary", `{"customer":"acme","from":1,"to":2,"figures":[{"id":"episodes","value":3,"n":3,"unknown":0}]}`},

	"GET /setup":                   {access.Administer, "setup", ""},
	"POST /setup/check":            {access.Administer, "setup/check", `{"document":{"version":1}}`},
	"POST /connections/{id}/test":  {access.Administer, "connections/desk/test", `{}`},
	"GET /connections/{id}/budget": {access.Administer, "connections/desk/budget", ""},
}

func TestEveryEntryIsInTheTable(t *testing.T) {
	require.Len(t, queryTypes(), len(querySamples))
	for _, kind := range queryTypes() {
		sample, ok := querySamples[kind.name]
		require.True(t, ok, "query type %s has no row", kind.name)
		assert.Equal(t, sample.act, kind.act, kind.name)
		assert.Equal(t, sample.publishable, kind.publishable, kind.name)
	}
	require.Len(t, resources(), len(resourceSamples))
	for _, entry := range resources() {
		sample, ok := resourceSamples[entry.pattern]
		require.True(t, ok, "resource %s has no row", entry.pattern)
		assert.Equal(t, sample.act, entry.act, entry.pattern)
	}
}

func TestEveryKindOfCallerIsInTheTable(t *testing.T) {
	seen := map[identity.Kind]bool{}
	for _, row := range rows() {
		k := newKit(t, row.options...)
		user, header := row.who(k)
		carried := identity.Headers{FromAlert: header["FromAlert"] != nil && header["FromAlert"][0] == "true"}
		for name, tokens := range header {
			if strings.EqualFold(name, "X-Grafana-Id") {
				carried.Tokens = append(carried.Tokens, tokens...)
			}
		}
		seen[k.instance.caller(k.context(), identity.Query, k.pluginContext(user), carried).Kind] = true
	}
	for _, kind := range []identity.Kind{
		identity.Nobody, identity.Admin, identity.Editor, identity.Viewer, identity.ServiceAccount, identity.AlertRule, identity.PublicDashboard,
	} {
		assert.True(t, seen[kind], kind)
		delete(seen, kind)
	}
	assert.Empty(t, seen, "a kind of caller that this test does not know")
}

func TestCallersByQueryType(t *testing.T) {
	for _, row := range rows() {
		k := newKit(t, row.options...)
		for kind, sample := range querySamples {
			t.Run(row.name+"/"+kind, func(t *testing.T) {
				response := k.query(t, row.who, kind, k.queryBody(t, sample.body, row.grant))
				if slices.Equal(row.sees, refusedAll) || (sample.act == access.AskRaw && !row.team) {
					require.Error(t, response.Error)
					assert.Empty(t, response.Frames)
					return
				}
				require.NoError(t, response.Error)
				assert.Equal(t, row.sees, customersIn(t, response))
			})
		}
	}
}

func TestCallersByResource(t *testing.T) {
	for _, row := range rows() {
		k := newKit(t, row.options...)
		for pattern, sample := range resourceSamples {
			t.Run(row.name+"/"+pattern, func(t *testing.T) {
				method, _, _ := strings.Cut(pattern, " ")
				got := k.call(t, row.who, method, k.resourcePath(t, sample.path), sample.body)
				allowed, ruled := map[access.Act]bool{access.ReadOwn: row.own, access.WriteTickets: row.team, access.RecordRounds: row.team, access.DefineRounds: row.team, access.KeepCoverage: row.team, access.Review: row.team, access.AskRaw: row.team, access.Publish: row.team, access.Administer: row.admin}[sample.act]
				require.True(t, ruled, "the act %s has no column", sample.act)
				if allowed {
					assert.Contains(t, []int{http.StatusOK, http.StatusCreated}, got.status, got.body)
					return
				}
				assert.Contains(t, []int{http.StatusUnauthorized, http.StatusForbidden}, got.status)
				var answer map[string]string
				require.NoError(t, json.Unmarshal([]byte(got.body), &answer))
				assert.NotEmpty(t, answer["error"])
				assert.Len(t, answer, 1)
			})
		}
	}
}

func TestCallersByHealth(t *testing.T) {
	for _, row := range rows() {
		t.Run(row.name, func(t *testing.T) {
			result := newKit(t, row.options...).health(t, row.who)
			switch {
			case row.admin:
				assert.NotEmpty(t, result.JSONDetails)
			case row.own && row.options == nil:
				assert.Equal(t, healthWorking, result.Message)
				assert.Empty(t, result.JSONDetails)
			default:
				assert.Equal(t, backend.HealthStatusError, result.Status)
				assert.Equal(t, healthNotWorking, result.Message)
				assert.Empty(t, result.JSONDetails)
			}
		})
	}
}

// customersIn are the customers of a frame: by the projects of its tickets, which
// cannot be mistaken, else by their names.
func customersIn(t *testing.T, response backend.DataResponse) []string {
	t.Helper()
	owner := map[string]string{
		"ACM": "acme", "ACI": "acme", "GLX": "globex", "HID": "hidden", "ACME": "acme", "Globex": "globex", "Hidden Ltd": "hidden",
	}
	require.Len(t, response.Frames, 1)
	column := "customer"
	if key, _ := response.Frames[0].FieldByName("key"); key != nil {
		column = "key"
	}
	var found []string
	for _, word := range textsIn(t, response, column) {
		project, _, _ := strings.Cut(word, "-")
		require.Contains(t, owner, project)
		found = append(found, owner[project])
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func textsIn(t *testing.T, response backend.DataResponse, name string) []string {
	t.Helper()
	require.Len(t, response.Frames, 1)
	field, _ := response.Frames[0].FieldByName(name)
	require.NotNil(t, field, "no column %s", name)
	var values []string
	for i := range field.Len() {
		text, _ := field.ConcreteAt(i)
		value, _ := text.(string)
		values = append(values, value)
	}
	return values
}
