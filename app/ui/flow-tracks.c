/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "flow-tracks.h"

void
sip_flow_tracks_widen (SipFlowTrack *tracks, guint n_tracks, double min, double natural)
{
  double min_sum = 0;
  double natural_sum = 0;

  g_return_if_fail (tracks != NULL && n_tracks > 0);

  for (guint i = 0; i < n_tracks; i++)
    {
      min_sum += tracks[i].min;
      natural_sum += tracks[i].natural;
    }
  for (guint i = 0; i < n_tracks; i++)
    {
      tracks[i].min += MAX (0, min - min_sum) / n_tracks;
      tracks[i].natural += MAX (0, natural - natural_sum) / n_tracks;
      tracks[i].natural = MAX (tracks[i].natural, tracks[i].min);
    }
}

double
sip_flow_tracks_sum (const SipFlowTrack *tracks, guint n_tracks)
{
  double sum = 0;

  for (guint i = 0; i < n_tracks; i++)
    sum += tracks[i].natural;
  return sum;
}

/* The limits of a track, by how much room there is for all. */
static void
get_limits (const SipFlowTrack *track, double width, double min_sum, double natural_sum, double *low, double *high)
{
  if (width < min_sum)
    {
      *low = 0;
      *high = track->min;
    }
  else if (width < natural_sum)
    {
      *low = track->min;
      *high = track->natural;
    }
  else
    {
      *low = track->natural;
      *high = track->grows ? MAX (width, track->natural) : track->natural;
    }
}

void
sip_flow_tracks_share (SipFlowTrack *tracks, guint n_tracks, double width)
{
  double natural_sum = sip_flow_tracks_sum (tracks, n_tracks);
  double min_sum = 0;
  double below = 0;
  double above = MAX (width, 0);

  g_return_if_fail (tracks != NULL);

  for (guint i = 0; i < n_tracks; i++)
    min_sum += tracks[i].min;

  /* The common size that all come to within their limits, found by halving. */
  while (above - below > 0.01)
    {
      double level = (below + above) / 2;
      double sum = 0;

      for (guint i = 0; i < n_tracks; i++)
        {
          double low, high;

          get_limits (&tracks[i], width, min_sum, natural_sum, &low, &high);
          tracks[i].size = CLAMP (level, low, high);
          sum += tracks[i].size;
        }
      if (sum > width)
        above = level;
      else
        below = level;
    }

  for (guint i = 0; i < n_tracks; i++)
    {
      double low, high;

      get_limits (&tracks[i], width, min_sum, natural_sum, &low, &high);
      tracks[i].size = CLAMP (above, low, high);
    }
}
