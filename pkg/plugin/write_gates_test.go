package plugin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// writeBodies are a good request for each resource that writes, for a customer
// and a connection.
func writeBodies(t *testing.T, customer, connection string) map[string]string {
	t.Helper()
	project := map[string]string{"acme": "ACM", "globex": "GLX", "hidden": "HID"}[customer]
	whose := map[string]any{"customer": customer, "connection": connection}
	return map[string]string{
		"tickets/preview": draft(t, whose),
		"tickets/open":    draft(t, whose),
		"tickets/comment": fmt.Sprintf(`{"customer":%q,"connection":%q,"key":"%s-1","text":"looking","request":"6f1c1c5e-0001"}`, customer, connection, project),
		"tickets/link":    fmt.Sprintf(`{"customer":%q,"connection":%q,"key":"%s-1","link":"/d/disk"}`, customer, connection, project),
	}
}

// Everybody of the table of callers against each resource and customer: who may
// write is answered, and nobody else's request reaches the ticket system.
func TestWhoMayWriteWhose(t *testing.T) {
	setup := strings.Replace(demoSetup, "projects: [HID]}]}", "projects: [HID]}], writing: true}", 1)
	for _, row := range rows() {
		t.Run(row.name, func(t *testing.T) {
			k := newKit(t, append([]kitOption{withSetup(setup)}, row.options...)...)
			isOlga := strings.HasSuffix(row.name, "operator") && row.own
			for customer, may := range map[string]bool{
				"acme": row.team, "hidden": row.team,
				// Globex has operators: Editors are no longer enough.
				"globex": row.admin || isOlga,
			} {
				for path, body := range writeBodies(t, customer, "desk") {
					before := k.source.count("")
					got := k.call(t, row.who, http.MethodPost, path, body)
					if may {
						assert.Contains(t, []int{http.StatusOK, http.StatusCreated}, got.status, "%s of %s: %s", path, customer, got.body)
						continue
					}
					assert.Contains(t, []int{http.StatusUnauthorized, http.StatusForbidden}, got.status, "%s of %s", path, customer)
					assert.Equal(t, before, k.source.count(""), "%s of %s", path, customer)
				}
			}
		})
	}
}

func TestOperatorWhoIsAViewerWritesAndReadsSentences(t *testing.T) {
	k := newKit(t)
	got := k.call(t, asOlga, "POST", "tickets/open", writeBodies(t, "globex", "desk")["tickets/open"])
	require.Equal(t, http.StatusCreated, got.status, got.body)
	assert.Equal(t, []string{"ticket.opened by olga"}, k.acts(t))
	k.source.failing = map[string]error{"comment": lost()}
	assert.Contains(t, k.refuses(t, asOlga, "tickets/comment", writeBodies(t, "globex", "desk")["tickets/comment"], http.StatusBadGateway), "Service desk got no answer")
}

func TestWritingIsOffUnlessBothPartsOfTheSetUpSwitchItOn(t *testing.T) {
	off := strings.ReplaceAll(demoSetup, "writing: true", "writing: false")
	for name, setup := range map[string]string{
		"everywhere":       off,
		"nothing said":     strings.ReplaceAll(demoSetup, ", writing: true", ""),
		"in the customer":  strings.Replace(off, "example.com, writing: false", "example.com, writing: true", 1),
		"in the connector": strings.Replace(demoSetup, "example.com, writing: true", "example.com, writing: false", 1),
	} {
		t.Run(name, func(t *testing.T) {
			k := newKit(t, withSetup(setup))
			for path, body := range writeBodies(t, "acme", "desk") {
				assert.Equal(t, `Writing is not switched on for ACME in the connection "desk".`, k.refuses(t, asAdmin, path, body, http.StatusForbidden))
			}
			assert.JSONEq(t, `{"targets":[]}`, k.call(t, asAdmin, "GET", "writing", "").body)
			assert.Zero(t, k.source.count(""))
		})
	}
}

func TestRefusalDoesNotTellWhatExists(t *testing.T) {
	k := newKit(t)
	for path := range writeBodies(t, "acme", "desk") {
		for customer, who := range map[string]person{"hidden": asAcme, "nobody": asAcme, "initech": asAdmin} {
			assert.Equal(t, fmt.Sprintf("The customer %q is not available to you.", customer),
				k.refuses(t, who, path, writeBodies(t, customer, "desk")[path], http.StatusForbidden))
		}
		// The gates come first: who may not write learns nothing about the rest of his request.
		assert.Equal(t, "Only the operators of ACME may do this.", k.refuses(t, asAcme, path, `{"customer":"acme","connection":"nosuch","type":"?"}`, http.StatusForbidden))
		// Hidden's connection is real, but not switched on; the other one is not there.
		for _, connection := range []string{"desk", "nosuch", ""} {
			assert.Equal(t, fmt.Sprintf("Writing is not switched on for Hidden Ltd in the connection %q.", connection),
				k.refuses(t, asEditor, path, writeBodies(t, "hidden", connection)[path], http.StatusForbidden))
		}
	}
	assert.Zero(t, k.source.count(""))
}

func TestTargetsAreThoseOfTheCaller(t *testing.T) {
	k := newKit(t)
	const acme = `{"customer":"acme","customerName":"ACME","connection":"desk","connectionName":"Service desk","system":"jira-cloud",` +
		`"types":["incident","request","change","problem","task"]}`
	globex := strings.NewReplacer(`"acme"`, `"globex"`, "ACME", "Globex").Replace(acme)
	for name, test := range map[string]struct {
		who  person
		want string
	}{
		"Admin": {asAdmin, acme + "," + globex}, "Editor": {asEditor, acme}, "operator": {asOlga, globex},
		"Viewer": {asAcme, ""}, "other Viewer": {asOther, ""}, "service account": {asMachine, acme + "," + globex}, "robot": {asRobot, ""},
	} {
		assert.JSONEq(t, `{"targets":[`+test.want+`]}`, k.call(t, test.who, "GET", "writing", "").body, name)
	}
	for _, who := range []person{asPublic, asAlert, tokenless("admin", "Admin", nil)} {
		assert.Equal(t, http.StatusUnauthorized, k.call(t, who, "GET", "writing", "").status)
	}
}

func TestBrokenConnectionIsNoTarget(t *testing.T) {
	k := newKit(t, withSecure("secret.desk", ""))
	assert.JSONEq(t, `{"targets":[]}`, k.call(t, asAdmin, "GET", "writing", "").body)
	k.refuses(t, asAdmin, "tickets/open", draftSample, http.StatusForbidden)
}
