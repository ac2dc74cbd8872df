/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "search-quality.h"
#include "searches.h"

#define N_ANSWERS 10

typedef struct
{
  guint n_searches;
  double reciprocal_rank;
  double recall_at_1;
  double recall_at_3;
  double gain;
} Figures;

/* The keys of the responses found: other kinds of entries answer no search for a code. */
static GPtrArray *
list_answers (SipMatcher *matcher, const char *query)
{
  g_autoptr (SipResult) result = sip_matcher_search (matcher, query, NULL);
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < result->matches->len && answers->len < N_ANSWERS; i++)
    if (sip_match_get_kind (result->matches->pdata[i]) == SIP_ENTRY_KIND_RESPONSE)
      g_ptr_array_add (answers, g_strdup (sip_match_get_key (result->matches->pdata[i])));
  return answers;
}

static int
get_grade (const Search *search, const char *answer)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (search->grades, answer));
}

static int
compare_grades (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

static double
measure_ideal_gain (const Search *search)
{
  g_autoptr (GArray) grades = g_array_new (FALSE, FALSE, sizeof (int));
  GHashTableIter iter;
  gpointer grade;
  double gain = 0;

  g_hash_table_iter_init (&iter, search->grades);
  while (g_hash_table_iter_next (&iter, NULL, &grade))
    {
      int value = GPOINTER_TO_INT (grade);

      g_array_append_val (grades, value);
    }
  g_array_sort (grades, compare_grades);
  for (guint i = 0; i < grades->len && i < N_ANSWERS; i++)
    gain += (exp2 (g_array_index (grades, int, i)) - 1) / log2 (i + 2);
  return gain;
}

/* A right answer has grade 2: grade 1 counts for the gain only. Returns the rank of the first one, or 0. */
static guint
add_answers (Figures *figures, const Search *search, GPtrArray *answers)
{
  double gain = 0;
  guint rank = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      int grade = get_grade (search, answers->pdata[i]);

      gain += (exp2 (grade) - 1) / log2 (i + 2);
      if (grade == 2 && rank == 0)
        rank = i + 1;
    }
  figures->n_searches++;
  figures->reciprocal_rank += rank > 0 ? 1.0 / rank : 0;
  figures->recall_at_1 += rank == 1;
  figures->recall_at_3 += rank >= 1 && rank <= 3;
  figures->gain += gain / measure_ideal_gain (search);
  return rank;
}

static void
print_figures (const char *kind, const Figures *figures)
{
  double n = figures->n_searches;

  g_print ("%-12s %4u  %7.3f  %8.3f  %8.3f  %7.3f\n", kind, figures->n_searches, figures->reciprocal_rank / n,
           figures->recall_at_1 / n, figures->recall_at_3 / n, figures->gain / n);
}

static void
note_failure (GString *failures, const Search *search, GPtrArray *answers, guint rank)
{
  GHashTableIter iter;
  gpointer code;
  gpointer grade;

  if (rank == 1)
    return;
  g_string_append_printf (failures, "  %s  %-3.0u %s\n        wanted", search->id, rank, search->query);
  g_hash_table_iter_init (&iter, search->grades);
  while (g_hash_table_iter_next (&iter, &code, &grade))
    if (GPOINTER_TO_INT (grade) == 2)
      g_string_append_printf (failures, " %s", (char *) code);
  g_string_append (failures, ", found");
  for (guint i = 0; i < answers->len && i < 5; i++)
    g_string_append_printf (failures, " %s", (char *) answers->pdata[i]);
  g_string_append_c (failures, '\n');
}

void
search_quality_print (SipMatcher *matcher, const char *title, GPtrArray *searches)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GString) failures = g_string_new (NULL);
  g_autoptr (GList) names = NULL;
  Figures all = { 0 };

  for (guint i = 0; i < searches->len; i++)
    {
      const Search *search = searches->pdata[i];
      g_autoptr (GPtrArray) answers = list_answers (matcher, search->query);
      Figures *figures = g_hash_table_lookup (kinds, search->kind);

      if (figures == NULL)
        {
          figures = g_new0 (Figures, 1);
          g_hash_table_insert (kinds, search->kind, figures);
        }
      add_answers (figures, search, answers);
      note_failure (failures, search, answers, add_answers (&all, search, answers));
    }

  g_print ("%s\n%-12s %4s  %7s  %8s  %8s  %7s\n", title, "kind", "n", "MRR@10", "recall@1", "recall@3",
           "nDCG@10");
  names = g_list_sort (g_hash_table_get_keys (kinds), (GCompareFunc) g_strcmp0);
  for (GList *item = names; item != NULL; item = item->next)
    print_figures (item->data, g_hash_table_lookup (kinds, item->data));
  print_figures ("all", &all);
  g_print ("\nNot first:\n%s\n", failures->str);
}
