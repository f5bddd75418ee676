package jira

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestTicketIsMadeAsTheFormTakesIt(t *testing.T) {
	var sent string
	fake := newFakeJira(t, cloudWith(map[string]http.HandlerFunc{"issue": taking(t, &sent, http.StatusCreated, createdAs)}))
	client, _ := open(t, fake.connection(), "secret")
	made, err := client.Create(t.Context(), diskDraft())
	require.NoError(t, err)
	require.Equal(t, ticket.Reference{ID: "10042", Key: "ACM-42", URL: fake.URL + "/browse/ACM-42", Title: "Disk full on db1", Open: true}, made)
	require.JSONEq(t, `{"fields":{"project":{"key":"ACM"},"issuetype":{"id":"10001"},"summary":"Disk full on db1","priority":{"name":"High"},
		"labels":["grafana","rounds-0123456789ab"],"description":{"type":"doc","version":1,"content":[
			{"type":"paragraph","content":[{"type":"text","text":"It is *really* full."}]},{"type":"paragraph"},
			{"type":"paragraph","content":[{"type":"text","text":"See {graph}."}]}]}}}`, sent)
	require.Equal(t, 1, fake.count("issue"))
}

func TestDataCenterIsSentTextThatStaysText(t *testing.T) {
	var sent string
	fake := newFakeDataCenter(t, writable("values", "values", map[string]http.HandlerFunc{"issue": taking(t, &sent, http.StatusCreated, createdAs)}))
	client, _ := open(t, fake.connection(), "secret")
	_, err := client.Create(t.Context(), diskDraft())
	require.NoError(t, err)
	fields, _ := decode(t, sent)["fields"].(map[string]any)
	require.Equal(t, "It is \\*really\\* full.\n\nSee \\{graph\\}.", fields["description"])
	require.Equal(t, map[string]any{"id": "10001"}, fields["issuetype"])
}

func TestTicketCarriesALabelOfItsScope(t *testing.T) {
	var sent string
	fake := newFakeJira(t, cloudWith(map[string]http.HandlerFunc{"issue": taking(t, &sent, http.StatusCreated, createdAs)}))
	client, _ := open(t, fake.connection(), "secret")
	for want, labels := range map[string][]string{
		"acme,acme-it,rounds-0123456789ab": {"acme-it", "acme"},
		"acme-it,rounds-0123456789ab":      {"acme-it"},
		"acme,disk,rounds-0123456789ab":    {"disk", "disk"},
	} {
		draft := diskDraft()
		draft.Scope.Labels, draft.Labels = []string{"acme", "acme-it"}, labels
		_, err := client.Create(t.Context(), draft)
		require.NoError(t, err)
		fields, _ := decode(t, sent)["fields"].(map[string]any)
		all, _ := fields["labels"].([]any)
		var texts []string
		for _, label := range all {
			texts = append(texts, label.(string))
		}
		require.Equal(t, want, strings.Join(texts, ","))
	}
}

func TestPreviewSaysWhatIsSentAndWhatCannotBe(t *testing.T) {
	fake := newFakeJira(t, cloudWith(nil))
	client, _ := open(t, fake.connection(), "secret")
	draft := diskDraft()
	draft.Link = "https://grafana.example.com/d/x"
	preview, err := client.Preview(t.Context(), draft)
	require.NoError(t, err)
	require.Equal(t, ticket.Preview{Target: "project ACM", Fields: []ticket.PreviewField{
		{Name: "Type", Value: "[System] Incident"}, {Name: "Title", Value: "Disk full on db1"}, {Name: "Priority", Value: "High (P2)"},
		{Name: "Labels", Value: "grafana, rounds-0123456789ab"}, {Name: "Description", Value: draft.Description}, {Name: "Link", Value: draft.Link},
	}}, preview)

	fake.handlers[formPath] = reply(`{"total":4,"fields":[{"fieldId":"labels"},{"fieldId":"customfield_1","name":"Impact","required":true},` +
		`{"fieldId":"customfield_2","name":"Site","required":true,"hasDefaultValue":true},{"fieldId":"summary","required":true}]}`)
	preview, err = client.Preview(t.Context(), draft)
	require.NoError(t, err)
	require.Equal(t, []string{
		"The form in Jira has no priority, so it is not sent.",
		"The form in Jira has no description, so it is not sent.",
		`Jira demands the field "Impact", which Rounds does not fill, so it may refuse the ticket.`,
	}, preview.Warnings)

	fake.handlers[formPath] = reply(strings.ReplaceAll(strings.ReplaceAll(fieldsOfForm, "%s", "fields"), `{"id":"2","name":"High"},`, ""))
	preview, err = client.Preview(t.Context(), draft)
	require.NoError(t, err)
	require.Equal(t, []string{"No priority of the project in Jira counts as P2, so Jira chooses one."}, preview.Warnings)
	require.Zero(t, fake.count("issue"))
}

func TestFormWithoutLabelsTakesNoTicket(t *testing.T) {
	fake := newFakeJira(t, cloudWith(map[string]http.HandlerFunc{formPath: reply(`{"total":1,"fields":[{"fieldId":"summary"}]}`)}))
	client, _ := open(t, fake.connection(), "secret")
	_, err := client.Create(t.Context(), diskDraft())
	require.ErrorIs(t, err, ticket.ErrConfig)
	require.Equal(t, "The form in Jira has no labels, by which Rounds finds a ticket again.", sentenceOf(t, err))
	require.Zero(t, fake.count("issue"))
}

func TestOlderJiraTellsItsFormsElsewhere(t *testing.T) {
	gone := refuse(http.StatusNotFound, `<html><title>Not found</title></html>`)
	const old = `{"projects":[{"key":"ACM","issuetypes":[{"id":"7","name":"Incident","fields":{"summary":{"name":"Summary","required":true},"labels":{"name":"Labels"}}}]}]}`
	for name, test := range map[string]struct {
		handlers map[string]http.HandlerFunc
		want     any
		warnings int
		sentence string
	}{
		"all at once":     {map[string]http.HandlerFunc{typesPath: gone, "issue/createmeta": reply(old)}, map[string]any{"id": "7"}, 2, ""},
		"nowhere":         {map[string]http.HandlerFunc{typesPath: gone, "issue/createmeta": gone}, map[string]any{"name": "Incident"}, 0, ""},
		"no such project": {map[string]http.HandlerFunc{typesPath: gone, "issue/createmeta": reply(`{"projects":[]}`)}, nil, 0, "Jira lets this account open no tickets in the customer's project."},
		"may not":         {map[string]http.HandlerFunc{typesPath: refuse(http.StatusBadRequest, `{"errorMessages":["no"]}`)}, nil, 0, "Jira lets this account open no tickets in the customer's project."},
		"nothing to make": {map[string]http.HandlerFunc{typesPath: reply(`{"issueTypes":[],"total":0}`)}, nil, 0, "Jira lets this account open no tickets in the customer's project."},
		"another shape":   {map[string]http.HandlerFunc{typesPath: reply(`{"issueTypes":"x"}`)}, nil, 0, "Jira's answer has an unexpected shape."},
		"out of order":    {map[string]http.HandlerFunc{typesPath: refuse(http.StatusInternalServerError, `{}`)}, nil, 0, "Jira is out of order at the moment."},
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeJira(t, test.handlers)
			client, _ := open(t, fake.connection(), "secret")
			made, err := client.plan(t.Context(), diskDraft())
			if test.sentence != "" {
				require.Equal(t, test.sentence, sentenceOf(t, err))
				return
			}
			require.NoError(t, err)
			require.Equal(t, test.want, made.fields["issuetype"])
			require.Len(t, made.preview.Warnings, test.warnings)
		})
	}
}

func TestTypesAreChosenByTheMappingBackwards(t *testing.T) {
	types := []wireType{
		{ID: "1", Name: "Change task"}, {ID: "2", Name: "Change"}, {ID: "3", Name: "Störung"}, {ID: "4", Name: "Sub-task", Subtask: true},
		{ID: "5", Name: "Bug"}, {ID: "6", Name: "[System] Service request"}, {ID: "7", Name: "Purchase request"},
	}
	rules, err := newMapping(setup.Mapping{Types: map[string]string{"störung": "incident"}})
	require.NoError(t, err)
	for wanted, id := range map[ticket.Type]wireID{
		ticket.Change: "2", ticket.Incident: "3", ticket.Request: "6", ticket.Other: "5", ticket.Problem: "", ticket.Task: "",
	} {
		found, ok := rules.typeFor(wanted, types)
		require.Equal(t, id, found.ID, wanted)
		require.Equal(t, id != "", ok, wanted)
	}
	fake := newFakeJira(t, cloudWith(nil))
	client, _ := open(t, fake.connection(), "secret")
	draft := diskDraft()
	draft.Type = ticket.Change
	_, err = client.Create(t.Context(), draft)
	require.ErrorIs(t, err, ticket.ErrQuery)
	require.Equal(t, "The project ACM has no type of ticket that counts as change.", sentenceOf(t, err))
}

func TestScopeWithoutProjectTakesNoTicket(t *testing.T) {
	fake := newFakeJira(t, nil)
	client, _ := open(t, fake.connection(), "secret")
	draft := diskDraft()
	draft.Scope.Projects = nil
	_, err := client.Create(t.Context(), draft)
	require.ErrorIs(t, err, ticket.ErrConfig)
}
