package plugin

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

var asLuca = signedIn("u-luca", "luca", "Editor")

func (k *kit) grants(t *testing.T, who person) grantsAnswer {
	t.Helper()
	return decoded[grantsAnswer](t, k.call(t, who, "GET", "grants", ""))
}

func TestAGrantIsMadeListedAndRevoked(t *testing.T) {
	k := newKit(t)
	empty := k.call(t, asEditor, "GET", "grants", "")
	assert.JSONEq(t, `{"grants":[],"queryTypes":["tickets","count","trend","sla","durations","changes","rounds","checks","check-stats","coverage","findings","review-stats"],"customers":[
		{"id":"acme","name":"ACME","zone":"Europe/Rome"},{"id":"hidden","name":"Hidden Ltd","zone":"UTC"}]}`, empty.body)

	got := k.call(t, asEditor, "POST", "grants", `{"customer":"acme","queryTypes":["tickets","tickets"],"note":" Lobby \n","more":1}`)
	require.Equal(t, http.StatusCreated, got.status, got.body)
	made := decoded[grantAnswer](t, got)
	assert.NotEmpty(t, made.ID)
	assert.WithinDuration(t, time.Now(), made.Made.At, time.Minute)
	assert.Equal(t, grantAnswer{
		ID: made.ID, Customer: wire.Customer{ID: "acme", Name: "ACME", Zone: "Europe/Rome"}, QueryTypes: []string{"tickets"},
		Note: "Lobby", Made: wire.Act{At: made.Made.At, By: "anna"}, Live: true,
	}, made)
	assert.Contains(t, got.body, `"revoked":null`)
	assert.Equal(t, []grantAnswer{made}, k.grants(t, asLuca).Grants)
	require.NoError(t, k.publicly(t, made.ID, "").Error)

	path := "grants/" + made.ID + "/revoke"
	revoked := decoded[grantAnswer](t, k.call(t, asAdmin, "POST", path, "{}"))
	assert.Equal(t, "admin", revoked.Revoked.By)
	assert.False(t, revoked.Live)
	again := k.call(t, asLuca, "POST", path, "{}")
	assert.Equal(t, http.StatusOK, again.status)
	assert.Equal(t, revoked, decoded[grantAnswer](t, again), "who was first stays")
	assert.Equal(t, []grantAnswer{revoked}, k.grants(t, asEditor).Grants)
	require.EqualError(t, k.publicly(t, made.ID, "").Error, identity.ReasonPublic)
}

func TestWhoMayPublishACustomer(t *testing.T) {
	k := newKit(t, withSetup(strings.Replace(demoSetup, "projects: [HID]}]", "projects: [HID]}], publish: false", 1)))
	tests := map[string]struct {
		who      person
		customer string
		status   int
		sentence string
	}{
		"Editor":                        {asEditor, "acme", 201, ""},
		"service account, Editor":       {signedIn("sa", "sa-1-x", "Editor", claim(serviceAccount)), "acme", 201, ""},
		"Admin, operators named":        {asAdmin, "globex", 201, ""},
		"Editor who is no operator":     {asEditor, "globex", 403, "Only the operators of Globex may do this."},
		"Viewer who is an operator":     {asOlga, "globex", 403, "This needs the role Editor or Admin in this organisation."},
		"unknown customer":              {asEditor, "nosuch", 403, `The customer "nosuch" is not available to you.`},
		"no customer":                   {asAdmin, "", 403, `The customer "" is not available to you.`},
		"all customers":                 {asAdmin, "*", 403, `The customer "*" is not available to you.`},
		"forbidden by the set-up":       {asEditor, "hidden", 403, "The set-up does not allow to publish Hidden Ltd."},
		"forbidden by the set-up again": {asAdmin, "hidden", 403, "The set-up does not allow to publish Hidden Ltd."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := k.call(t, test.who, "POST", "grants", `{"customer":"`+test.customer+`","queryTypes":["tickets"]}`)
			assert.Equal(t, test.status, got.status, got.body)
			if test.sentence != "" {
				assert.Equal(t, test.sentence, decoded[map[string]string](t, got)["error"])
			}
		})
	}
	answer := k.grants(t, asEditor)
	require.Len(t, answer.Customers, 1, "what he may not publish is not offered")
	assert.Equal(t, "acme", answer.Customers[0].ID)
}

func TestAnEditorWorksWhileGrafanasKeysAreDown(t *testing.T) {
	k := newKit(t, withoutKeyServer())
	got := k.call(t, asEditor, "POST", "grants", `{"customer":"acme","queryTypes":["tickets"]}`)
	require.Equal(t, http.StatusCreated, got.status, got.body)
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	grants, err := kept.ListGrants(t.Context(), workspace)
	require.NoError(t, err)
	assert.Empty(t, grants[0].CreatedBy.UID, "an id that nobody has verified is not recorded")
	assert.Equal(t, "anna", grants[0].CreatedBy.Name)
}

func TestAGrantThatCannotBeMadeSaysWhy(t *testing.T) {
	k := newKit(t)
	for body, sentence := range map[string]string{
		``:                    "The request must be an object with a customer, queryTypes and a note.",
		`[]`:                  "The request must be an object with a customer, queryTypes and a note.",
		`{"note":1}`:          "The request must be an object with a customer, queryTypes and a note.",
		`{"customer":"acme"}`: "Choose what is to be published: at least one query type.",
		`{"customer":"acme","queryTypes":["nosuch"]}`:                                            `The query type "nosuch" cannot be published.`,
		`{"customer":"acme","queryTypes":["tickets",""]}`:                                        `The query type "" cannot be published.`,
		`{"customer":"acme","queryTypes":["tickets"],"note":"` + strings.Repeat("x", 501) + `"}`: "The note is longer than 500 characters.",
		`{"customer":"acme","queryTypes":["tickets"],"note":"\u0000"}`:                           "The note holds a NUL character, which cannot be stored.",
	} {
		got := k.call(t, asEditor, "POST", "grants", body)
		assert.Equal(t, http.StatusBadRequest, got.status, body)
		assert.Equal(t, sentence, decoded[map[string]string](t, got)["error"], body)
	}
	assert.Empty(t, k.grants(t, asEditor).Grants)
}

func TestRevokingWhatIsNotThere(t *testing.T) {
	k := newKit(t)
	other := newKit(t, in(2), keeping(k.keeper))
	gone := k.grant(t, "former")
	foreign := other.grant(t, "acme")
	unknown := k.call(t, asEditor, "POST", "grants/AAAA/revoke", "{}")
	assert.Equal(t, http.StatusNotFound, unknown.status)
	for _, id := range []string{gone, foreign, "x%00y", "%FF", strings.Repeat("x", 300)} {
		assert.Equal(t, unknown, k.call(t, asEditor, "POST", "grants/"+id+"/revoke", "{}"), id)
	}
	assert.Empty(t, k.grants(t, asAdmin).Grants, "no customer of this set-up has one")
	assert.Equal(t, http.StatusForbidden, k.call(t, asLuca, "POST", "grants/"+k.grant(t, "globex")+"/revoke", "{}").status, "he is no operator there")
	require.NoError(t, other.publiclyIn(t, 2, foreign).Error, "a stranger's try changes nothing")
}

func TestASetUpThatForbidsToPublishEndsWhatWasShared(t *testing.T) {
	k := newKit(t)
	grant := k.grant(t, "acme")
	require.NoError(t, k.publicly(t, grant, "").Error)
	for name, text := range map[string]string{
		"forbidden": strings.Replace(demoSetup, "viewers: [u-acme", "publish: false, viewers: [u-acme", 1),
		"removed":   strings.Replace(demoSetup, "id: acme", "id: acme-2", 1),
		"disabled":  strings.Replace(demoSetup, "Europe/Rome", "Mars", 1),
		"broken":    "version: [",
		"missing":   "",
	} {
		t.Run(name, func(t *testing.T) {
			changed := newKit(t, keeping(k.keeper), withSetup(text))
			require.EqualError(t, changed.publicly(t, grant, "").Error, identity.ReasonPublic)
			for _, listed := range changed.grants(t, asAdmin).Grants {
				assert.False(t, listed.Live)
			}
		})
	}
}
