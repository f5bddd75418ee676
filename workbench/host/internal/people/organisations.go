package people

import "sort"

// Orgs lists all organisations by name.
func (r *Register) Orgs() []Org {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []Org
	for _, org := range r.orgs {
		list = append(list, org)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

// OrgNamed finds an organisation by its exact name.
func (r *Register) OrgNamed(name string) (Org, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.orgNamed(name)
}

func (r *Register) orgNamed(name string) (Org, bool) {
	for _, org := range r.orgs {
		if org.Name == name {
			return org, true
		}
	}
	return Org{}, false
}

// CreateOrg adds an organisation, whose administrator is its creator.
func (r *Register) CreateOrg(name string, creatorID int64) (Org, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, taken := r.orgNamed(name); taken {
		return Org{}, ErrOrgExists
	}
	r.lastOrg++
	org := Org{ID: r.lastOrg, Name: name}
	r.orgs[org.ID] = org
	r.roles[org.ID] = map[int64]string{creatorID: RoleAdmin}
	return org, nil
}

// RenameOrg gives an organisation another name.
func (r *Register) RenameOrg(id int64, name string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if other, taken := r.orgNamed(name); taken && other.ID != id {
		return ErrOrgExists
	}
	if _, ok := r.orgs[id]; !ok {
		return ErrNoOrg
	}
	r.orgs[id] = Org{ID: id, Name: name}
	return nil
}

// Use makes an organisation the one in which the user works; he must be a member.
func (r *Register) Use(userID, orgID int64) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	user, ok := r.users[userID]
	if !ok {
		return ErrNotFound
	}
	if _, member := r.roles[orgID][userID]; !member {
		return ErrNoOrg
	}
	user.OrgID = orgID
	return nil
}
