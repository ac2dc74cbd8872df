/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "address.h"

static void
test_understood (void)
{
  static const struct
  {
    const char *uri;
    int         id;
  } cases[] = {
    { "sip-response:488",       488 },
    { "sip-response:100",       100 },
    { "sip-response:699",       699 },
    { "SIP-Response:486",       486 },
    { "sip-response:4xx",       4   },
    { "sip-response:5XX",       5   },
    { "sip-response://488",     488 },
    { "sip-response://488/",    488 },
    { "sip-response:488/",      488 },
    { "sip-response:%34%38%38", 488 },
    { "sip-response:4%78x",     4   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = NULL;

      g_test_message ("%s", cases[i].uri);
      g_assert_cmpint (sip_address_parse_uri (cases[i].uri, &error), ==, cases[i].id);
      g_assert_no_error (error);

      name = sip_address_dup_name (cases[i].id);
      g_assert_cmpint (sip_address_parse_name (name, NULL), ==, cases[i].id);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char     *uri;
    SipAddressError code;
    const char     *message;
  } cases[] = {
    { "sip-response:",            SIP_ADDRESS_ERROR_NAME,   "“” is no status code from 100 to 699, and no class such as 4xx."   },
    { "sip-response:48",          SIP_ADDRESS_ERROR_NAME,   "“48” is no status"                                                 },
    { "sip-response:4888",        SIP_ADDRESS_ERROR_NAME,   "“4888” is no status"                                               },
    { "sip-response:099",         SIP_ADDRESS_ERROR_NAME,   "“099” is no status"                                                },
    { "sip-response:700",         SIP_ADDRESS_ERROR_NAME,   "“700” is no status"                                                },
    { "sip-response:7xx",         SIP_ADDRESS_ERROR_NAME,   "“7xx” is no status"                                                },
    { "sip-response:4x8",         SIP_ADDRESS_ERROR_NAME,   "“4x8” is no status"                                                },
    { "sip-response:-48",         SIP_ADDRESS_ERROR_NAME,   "“-48” is no status"                                                },
    { "sip-response:488?x",       SIP_ADDRESS_ERROR_NAME,   "“488?x” is no status"                                              },
    { "sip-response:488%00",      SIP_ADDRESS_ERROR_NAME,   "“488%00” is no status"                                             },
    { "sip-response:%",           SIP_ADDRESS_ERROR_NAME,   "“%” is no status"                                                  },
    { "sip-response:%zz",         SIP_ADDRESS_ERROR_NAME,   "“%zz” is no status"                                                },
    { "sip-response:%ff%fe",      SIP_ADDRESS_ERROR_NAME,   "“\357\277\275\357\277\275” is no status"                           },
    { "sip-response:\302",        SIP_ADDRESS_ERROR_NAME,   "“\357\277\275” is no status"                                       },
    { "sip-response:\033[2J",     SIP_ADDRESS_ERROR_NAME,   "“\357\277\275[2J” is no status"                                    },
    { "sip-response:\331\244xx",  SIP_ADDRESS_ERROR_NAME,   "“\331\244xx” is no status"                                         },
    { "sip-response:../../etc",   SIP_ADDRESS_ERROR_NAME,   "“../../etc” is no status"                                          },
    { "",                         SIP_ADDRESS_ERROR_SCHEME, "“” is no address such as sip-response:488."                        },
    { "488",                      SIP_ADDRESS_ERROR_SCHEME, "“488” is no address"                                               },
    { "sip-response",             SIP_ADDRESS_ERROR_SCHEME, "“sip-response” is no address"                                      },
    { "sip:488@example.com",      SIP_ADDRESS_ERROR_SCHEME, "“sip:488@example.com” is no address"                               },
    { "file:///etc/passwd",       SIP_ADDRESS_ERROR_SCHEME, "“file:///etc/passwd” is no address"                                },
    { "https://sip-response:488", SIP_ADDRESS_ERROR_SCHEME, "“https://sip-response:488” is no address"                          },
    { " sip-response:488",        SIP_ADDRESS_ERROR_SCHEME, "“ sip-response:488” is no address"                                 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (sip_address_parse_uri (cases[i].uri, &error), ==, 0);
      g_assert_error (error, SIP_ADDRESS_ERROR, (int) cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("%s: %s", cases[i].uri, error->message);
    }
}

static void
test_long_is_quoted_in_part (void)
{
  g_autofree char *tail = g_strnfill (1 << 20, '8');
  g_autofree char *uri = g_strconcat ("sip-response:", tail, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  g_assert_cmpint (sip_address_parse_uri (uri, &error), ==, 0);
  g_assert_error (error, SIP_ADDRESS_ERROR, SIP_ADDRESS_ERROR_NAME);
  g_assert_cmpuint (strlen (error->message), <, 200);
  g_assert_nonnull (strstr (error->message, "888…”"));

  g_assert_cmpint (sip_address_parse_uri (tail, &other), ==, 0);
  g_assert_error (other, SIP_ADDRESS_ERROR, SIP_ADDRESS_ERROR_SCHEME);
  g_assert_cmpuint (strlen (other->message), <, 200);
}

/* Whatever follows the scheme, the answer is an id or an error, and the error can be shown. */
static void
test_any_bytes (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) uri = g_string_new ("sip-response:");
      g_autoptr (GError) error = NULL;
      int length = g_test_rand_int_range (0, 12);
      int id;

      for (int n = 0; n < length; n++)
        g_string_append_c (uri, g_test_rand_int_range (0, 3) == 0 ? "%/4x8"[g_test_rand_int_range (0, 5)]
                                                                  : (char) g_test_rand_int_range (1, 256));
      id = sip_address_parse_uri (uri->str, &error);
      g_assert_true ((id == 0) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
      else
        g_assert_true ((id >= 1 && id <= 6) || (id >= 100 && id <= 699));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/understood", test_understood);
  g_test_add_func ("/address/refused", test_refused);
  g_test_add_func ("/address/long-is-quoted-in-part", test_long_is_quoted_in_part);
  g_test_add_func ("/address/any-bytes", test_any_bytes);
  return g_test_run ();
}
