package plugin

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/grafana/authlib/types"
	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// refusedAll is a caller who gets no answer at all, which is less than no rows.
var refusedAll = []string{"refused"}

var (
	all    = []string{"acme", "globex", "hidden"}
	shared = []string{"globex"}
)

// callerRow is one line of the table: who comes, how, and what he may.
type callerRow struct {
	name string
	who  person
	// sees are the customers whose rows a query answers.
	sees []string
	// own and admin say whether resources of these acts answer.
	own, admin bool
	options    []kitOption
}

func fromAlert() change { return sent("FromAlert", "true") }

func rows() []callerRow {
	down := []kitOption{withoutKeyServer()}
	return []callerRow{
		{name: "Admin", who: asAdmin, sees: all, own: true, admin: true},
		{name: "Editor", who: asEditor, sees: all, own: true},
		{name: "Viewer named as a viewer", who: asAcme, sees: []string{"acme", "globex"}, own: true},
		{name: "Viewer named nowhere", who: asOther, sees: shared, own: true},
		{name: "Viewer named as an operator", who: asOlga, sees: shared, own: true},
		{name: "service account, Viewer", who: asRobot, sees: shared, own: true},
		{name: "service account, Admin", who: asMachine, sees: all, own: true, admin: true},
		{name: "alert rule", who: asAlert, sees: all},
		{name: "public dashboard", who: asPublic, sees: refusedAll},

		// Nobody.
		{name: "no user", who: func(*kit) (*backend.User, map[string][]string) { return nil, nil }, sees: refusedAll},
		{name: "Viewer without token", who: tokenless("acme", "Viewer", nil), sees: refusedAll},
		{name: "Admin without token", who: tokenless("admin", "Admin", nil), sees: refusedAll},
		{name: "provisioning identity", who: tokenless("provisioning", "Admin", nil), sees: refusedAll},
		{name: "empty login", who: tokenless("", "Admin", nil), sees: refusedAll},
		{name: "token that is none", who: signedIn("u-admin", "admin", "Admin", sent("X-Grafana-Id", "abc")), sees: refusedAll},
		{name: "huge token", who: signedIn("u-admin", "admin", "Admin", sent("X-Grafana-Id", strings.Repeat("a.", 100_000))), sees: refusedAll},
		{name: "forged: another key under the same name", who: signedWith(otherKey), sees: refusedAll},
		{name: "forged: RS256", who: signedWith(rsaKey), sees: refusedAll},
		{name: "forged: HS256 with the public key", who: signedWith(hmacOfPublicKey), sees: refusedAll},
		{name: "forged: alg none", who: signedWith(algNone), sees: refusedAll},
		{name: "forged: payload changed after signing", who: signedWith(changedPayload), sees: refusedAll},
		{name: "unknown key", who: signedWith(unknownKey), sees: refusedAll},
		{name: "access token instead of identity token", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.typ = "at+jwt" })), sees: refusedAll},
		{name: "expired", who: signedIn("u-admin", "admin", "Admin", claim(ended)), sees: refusedAll},
		{name: "without an end", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.standard.Expiry = nil })), sees: refusedAll},
		{name: "not valid yet", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) {
			c.standard.IssuedAt = jwt.NewNumericDate(c.standard.IssuedAt.Time().Add(5 * 60e9))
		})), sees: refusedAll},
		{name: "another organisation's token", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.standard.Audience = jwt.Audience{"org:2"} })), sees: refusedAll},
		{name: "no audience", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.standard.Audience = nil })), sees: refusedAll},
		{name: "another namespace", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.rest.Namespace = "org-2" })), sees: refusedAll},
		{name: "any namespace", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.rest.Namespace = "*" })), sees: refusedAll},
		{name: "two tokens", who: twoTokens, sees: refusedAll},
		{name: "anonymous with a token", who: signedIn("0", "", "Admin", claim(func(c *claims) { c.rest.Type = types.TypeAnonymous })), sees: refusedAll},
		{name: "renderer with a token", who: signedIn("0", "render", "Admin", claim(func(c *claims) { c.rest.Type = types.TypeRenderService })), sees: refusedAll},
		{name: "access policy with a token", who: signedIn("x", "service", "Admin", claim(func(c *claims) { c.rest.Type = types.TypeAccessPolicy })), sees: refusedAll},
		{name: "no uid", who: signedIn("", "admin", "Admin"), sees: refusedAll},
		{name: "role None", who: signedIn("u-acme", "acme", "None"), sees: refusedAll},
		{name: "made-up role", who: signedIn("u-acme", "acme", "Superadmin"), sees: refusedAll},

		// Spoofs.
		{name: "Viewer who sends X-Grafana-User", who: signedIn("u-other", "other", "Viewer", sent("X-Grafana-User", "admin")), sees: shared, own: true},
		{name: "Viewer who sends FromAlert", who: signedIn("u-other", "other", "Viewer", fromAlert()), sees: shared, own: true},
		{name: "Viewer renamed to grafana_scheduler who sends FromAlert", who: signedIn("u-other", "grafana_scheduler", "Viewer", fromAlert()), sees: shared, own: true},
		{name: "the same without a token", who: tokenless("grafana_scheduler", "Viewer", map[string][]string{"FromAlert": {"true"}}), sees: refusedAll},
		{name: "the same while his old token is cached", who: signedIn("u-other", "other", "Viewer", fromAlert(), login("grafana_scheduler")), sees: refusedAll},
		{name: "Editor renamed to grafana_scheduler", who: signedIn("u-anna", "grafana_scheduler", "Editor", fromAlert()), sees: all, own: true},
		{name: "scheduler's login without FromAlert", who: tokenless("grafana_scheduler", "Admin", nil), sees: refusedAll},
		{name: "scheduler's login with FromAlert: false", who: tokenless("grafana_scheduler", "Admin", map[string][]string{"FromAlert": {"false"}}), sees: refusedAll},
		{name: "scheduler's login with somebody's token", who: signedIn("u-admin", "admin", "Admin", fromAlert(), login("grafana_scheduler")), sees: refusedAll},
		{name: "scheduler's login with a service account's token", who: signedIn("sa-uid-2", "grafana_scheduler", "Admin", claim(serviceAccount), fromAlert()), sees: refusedAll},
		{name: "scheduler's login with a forged token", who: signedIn("x", "grafana_scheduler", "Admin", fromAlert(), sent("X-Grafana-Id", "abc")), sees: refusedAll},
		{name: "Viewer renamed to service", who: signedIn("u-other", "service", "Viewer"), sees: shared, own: true},
		{name: "service's login, role Viewer, no token", who: tokenless("service", "Viewer", nil), sees: refusedAll},
		{name: "public dashboard with FromAlert sent by hand", who: tokenless("service", "Admin", map[string][]string{"FromAlert": {"true"}}), sees: refusedAll},
		{name: "public dashboard looked at by an Admin", who: signedIn("u-admin", "admin", "Admin", login("service")), sees: refusedAll},
		{name: "public dashboard looked at by a service account", who: signedIn("sa-uid-2", "service", "Admin", claim(serviceAccount)), sees: refusedAll},
		{name: "public dashboard looked at by a Viewer called service", who: signedIn("u-other", "service", "Viewer", contextUser(func(u *backend.User) { u.Role = "Admin" })), sees: shared, own: true},
		{name: "somebody else's token", who: signedIn("u-admin", "admin", "Admin", login("acme")), sees: refusedAll},
		{name: "user's token under a service account's login", who: signedIn("u-admin", "admin", "Admin", login("sa-1-machine")), sees: refusedAll},
		{name: "service account's token under a user's login", who: signedIn("sa-uid-2", "admin", "Admin", claim(serviceAccount)), sees: refusedAll},
		{name: "Viewer renamed to a service account's login", who: signedIn("u-other", "sa-1-machine", "Viewer"), sees: shared, own: true},
		{name: "token says Admin, Grafana says Viewer", who: signedIn("u-other", "other", "Admin", contextUser(func(u *backend.User) { u.Role = "Viewer" })), sees: shared, own: true},
		{name: "token says Viewer, Grafana says Admin", who: signedIn("u-other", "other", "Viewer", contextUser(func(u *backend.User) { u.Role = "Admin" })), sees: shared, own: true},
		{name: "Viewer whose uid is the word everyone", who: signedIn("everyone", "other", "Viewer"), sees: shared, own: true},
		{name: "Viewer whose uid is a pattern", who: signedIn("*@acme.example", "other", "Viewer"), sees: shared, own: true},

		// The key server is down.
		{name: "keys down: Admin", who: asAdmin, sees: all, own: true, admin: true, options: down},
		{name: "keys down: Editor", who: asEditor, sees: all, own: true, options: down},
		{name: "keys down: Viewer", who: asAcme, sees: refusedAll, options: down},
		{name: "keys down: operator", who: asOlga, sees: refusedAll, options: down},
		{name: "keys down: service account, Admin", who: asMachine, sees: all, own: true, admin: true, options: down},
		{name: "keys down: service account, Viewer", who: asRobot, sees: refusedAll, options: down},
		{name: "keys down: alert rule", who: asAlert, sees: all, options: down},
		{name: "keys down: scheduler's login with a token", who: signedIn("x", "grafana_scheduler", "Admin", fromAlert()), sees: refusedAll, options: down},
		{name: "keys down: public dashboard", who: asPublic, sees: refusedAll, options: down},
		{name: "keys down: public dashboard looked at by an Admin", who: signedIn("u-admin", "admin", "Admin", login("service")), sees: refusedAll, options: down},
		{name: "keys down: Admin without token", who: tokenless("admin", "Admin", nil), sees: refusedAll, options: down},
		{name: "keys down: two tokens", who: twoTokens, sees: refusedAll, options: down},
	}
}

func login(name string) change { return contextUser(func(u *backend.User) { u.Login = name }) }

// samples are one good request for each entry of the registry. An entry without
// a row here fails TestEveryEntryIsInTheTable.
var querySamples = map[string]struct {
	act  Act
	body string
}{
	"tickets": {ReadData, `{"schema":1,"query":{"filters":{"states":["all"]}}}`},
}

var resourceSamples = map[string]struct {
	act        Act
	path, body string
}{
	"GET /status":                 {ReadOwn, "status", ""},
	"GET /customers":              {ReadOwn, "customers", ""},
	"GET /values":                 {ReadOwn, "values?field=state", ""},
	"GET /setup":                  {Administer, "setup", ""},
	"POST /setup/check":           {Administer, "setup/check", `{"document":{"version":1}}`},
	"POST /connections/{id}/test": {Administer, "connections/desk/test", `{}`},
}

func TestEveryEntryIsInTheTable(t *testing.T) {
	require.Len(t, queryTypes(), len(querySamples))
	for _, kind := range queryTypes() {
		sample, ok := querySamples[kind.name]
		require.True(t, ok, "query type %s has no row", kind.name)
		assert.Equal(t, sample.act, kind.act, kind.name)
	}
	require.Len(t, resources(), len(resourceSamples))
	for _, entry := range resources() {
		sample, ok := resourceSamples[entry.pattern]
		require.True(t, ok, "resource %s has no row", entry.pattern)
		assert.Equal(t, sample.act, entry.act, entry.pattern)
	}
}

func TestCallersByQueryType(t *testing.T) {
	for _, row := range rows() {
		for kind, sample := range querySamples {
			t.Run(row.name+"/"+kind, func(t *testing.T) {
				response := newKit(t, row.options...).query(t, row.who, kind, sample.body)
				if slices.Equal(row.sees, refusedAll) {
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
				got := k.call(t, row.who, method, sample.path, sample.body)
				allowed := row.own
				if sample.act == Administer {
					allowed = row.admin
				}
				if allowed {
					assert.Equal(t, http.StatusOK, got.status, got.body)
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

// customersIn are the customers of a tickets frame, by their projects.
func customersIn(t *testing.T, response backend.DataResponse) []string {
	t.Helper()
	owner := map[string]string{"ACM": "acme", "ACI": "acme", "GLX": "globex", "HID": "hidden"}
	var found []string
	for _, key := range textsIn(t, response, "key") {
		project, _, _ := strings.Cut(key, "-")
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
