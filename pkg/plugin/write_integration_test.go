package plugin

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/sources"
)

// writingOnSite is a process with the real source against a simulated site.
func writingOnSite(t *testing.T, s site, keeper instance.Keeper) *kit {
	t.Helper()
	k := newKit(t, keeping(keeper))
	text := strings.ReplaceAll(fmt.Sprintf(siteSetup, s.url), "system: jira-cloud,", "system: jira-cloud, writing: true,")
	text = strings.ReplaceAll(text, "zone: Europe/Rome,", "zone: Europe/Rome, writing: true,")
	k.instance = newBackend(k.context(), map[string]string{"setup": text, "secret.desk": "secret"},
		Options{Clock: time.Now, Logger: k.log, Open: sources.Open, Keeper: keeper})
	t.Cleanup(k.instance.Dispose)
	return k
}

func onAtlassian(t *testing.T, changes map[string]any) string {
	t.Helper()
	body := map[string]any{"connection": "atlassian"}
	for name, value := range changes {
		body[name] = value
	}
	return draft(t, body)
}

// titled counts the tickets of a site with a title.
func (s site) titled(t *testing.T, title string) int {
	t.Helper()
	number := 0
	for _, one := range s.tickets(t) {
		if one.Summary == title {
			number++
		}
	}
	return number
}

func TestManyClicksOnASiteWhoseIndexIsLateMakeOneTicket(t *testing.T) {
	s := newSite(t, map[string]any{"seed": 5, "tickets": 30, "faults": []string{"stale-index:60"}})
	keeper := newKeeper(t, "")
	kits := []*kit{writingOnSite(t, s, keeper), writingOnSite(t, s, keeper)}
	var all sync.WaitGroup
	answers := make([]desk.OpenAnswer, 10)
	for i := range answers {
		all.Go(func() {
			got := kits[i%2].call(t, asEditor, http.MethodPost, "tickets/open", onAtlassian(t, map[string]any{"link": "/d/disk", "linkTitle": "Disk"}))
			if assert.Contains(t, []int{http.StatusOK, http.StatusCreated}, got.status, got.body) {
				answers[i] = decoded[desk.OpenAnswer](t, got)
			}
		})
	}
	all.Wait()
	created := 0
	for _, answer := range answers {
		assert.Equal(t, answers[0].Key, answer.Key)
		assert.Empty(t, answer.Warnings)
		if answer.Created {
			created++
		}
	}
	assert.Equal(t, 1, created)
	assert.Equal(t, 1, s.titled(t, "Disk full on db1"))

	third := writingOnSite(t, s, keeper)
	got := third.call(t, asEditor, http.MethodPost, "tickets/preview", onAtlassian(t, nil))
	require.Equal(t, http.StatusOK, got.status, got.body)
	preview := decoded[desk.PreviewAnswer](t, got)
	assert.Equal(t, "project ACM", preview.Target)
	assert.Empty(t, preview.Warnings)
	assert.Equal(t, &desk.ExistingAnswer{Key: answers[0].Key, URL: answers[0].URL, Title: "Disk full on db1"}, preview.Existing)

	body := fmt.Sprintf(`{"customer":"acme","connection":"atlassian","key":%q,"text":"looking","request":"6f1c1c5e-0001"}`, answers[0].Key)
	assert.Equal(t, http.StatusOK, third.call(t, asEditor, http.MethodPost, "tickets/comment", body).status)
	assert.Equal(t, http.StatusForbidden, third.call(t, asEditor, http.MethodPost, "tickets/comment", strings.Replace(body, `"acme"`, `"globex"`, 1)).status)
	foreign := strings.Replace(body, answers[0].Key, "GLX-1", 1)
	assert.Equal(t, http.StatusNotFound, third.call(t, asEditor, http.MethodPost, "tickets/comment", strings.Replace(foreign, "0001", "0002", 1)).status)
}

func TestFaultOfASiteIsASentenceAndOpensNothing(t *testing.T) {
	s := newSite(t, map[string]any{"seed": 5, "tickets": 30, "faults": []string{"unavailable"}})
	k := writingOnSite(t, s, newKeeper(t, ""))
	for range 2 {
		got := k.call(t, asEditor, http.MethodPost, "tickets/open", onAtlassian(t, nil))
		assert.Equal(t, http.StatusBadGateway, got.status)
		assert.JSONEq(t, `{"error":"Jira is out of order at the moment."}`, got.body)
	}
	assert.Zero(t, s.titled(t, "Disk full on db1"))
	assert.Empty(t, k.acts(t))
	assert.NotContains(t, k.log.text(), s.url)
}
