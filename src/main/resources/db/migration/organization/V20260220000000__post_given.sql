-- Since when somebody holds a post that an administrator or principal gave: what an agency had submitted before stays closed to whoever joins it.
alter table post add column given_at timestamptz;
