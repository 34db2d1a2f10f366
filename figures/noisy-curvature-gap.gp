# Draws noisy-curvature-gap.svg from noisy-curvature-gap.csv. To draw it again: gnuplot -d noisy-curvature-gap.gp
reset
set encoding utf8
set terminal svg enhanced size 900,700 fixed font 'sans-serif,14' background '#ffffff' butt name 'noisy_curvature_gap'
set output 'noisy-curvature-gap.svg'
set datafile separator comma
set datafile columnheaders
data = 'noisy-curvature-gap.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 700.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The gap to SGD
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(57.12)
set rmargin at screen px(433.12)
set tmargin at screen py(32)
set bmargin at screen py(300)
set grid xtics
set logscale x
set xrange [0.000691830971:14.4543977]
set xtics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 10, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1)
set grid ytics
set yrange [-0.428104574:2.90517289]
set ytics ('' 0, '' 1, '' 2)
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(71.0459),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(158.083),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(245.12),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(332.157),py(316) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(419.194),py(316) center front font ',12' tc rgb '#404040'
set label '0' at screen px(48.12),py(265.58) right front font ',12' tc rgb '#404040'
set label '1' at screen px(48.12),py(185.178) right front font ',12' tc rgb '#404040'
set label '2' at screen px(48.12),py(104.777) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The gap to SGD{/*0.01   }' at screen px(57.12),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'damping {/:Italic δ}{/*0.01   }' at screen px(245.12),py(337) center front font ',14' tc rgb '#1a1a1a'
set label 'error − SGD'."'".'s (points){/*0.01   }' at screen px(17),py(166) center rotate by 90 font ',14'
set object rectangle from screen px(298.87),py(31) to screen px(434.12),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(315.87),py(44) to screen px(315.87),py(58) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(315.87),py(51) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'all images' at screen px(335.87),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(315.87),py(62) to screen px(315.87),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(315.87),py(69) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'same batch' at screen px(335.87),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(315.87),py(80) to screen px(315.87),py(94) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(315.87),py(87) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'another batch' at screen px(335.87),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::0 using (0.000691830971):4:(14.4543977-0.000691830971):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::1::5 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1::5 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1::5 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::6::10 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::6::10 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::6::10 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::11::11 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::11::11 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::11::11 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'

# (b) In the course of training
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(504.24)
set rmargin at screen px(880.24)
set tmargin at screen py(32)
set bmargin at screen py(300)
set grid xtics
set xrange [10:200]
set xtics ('' 50, '' 100, '' 150, '' 200)
set grid ytics
set yrange [15.1280667:34.4402667]
set ytics ('' 20, '' 25, '' 30)
set label '50' at screen px(583.398),py(316) center front font ',12' tc rgb '#404040'
set label '100' at screen px(682.345),py(316) center front font ',12' tc rgb '#404040'
set label '150' at screen px(781.293),py(316) center front font ',12' tc rgb '#404040'
set label '200' at screen px(880.24),py(316) center front font ',12' tc rgb '#404040'
set label '20' at screen px(495.24),py(232.391) right front font ',12' tc rgb '#404040'
set label '25' at screen px(495.24),py(163.005) right front font ',12' tc rgb '#404040'
set label '30' at screen px(495.24),py(93.6186) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} In the course of training{/*0.01   }' at screen px(504.24),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'step' at screen px(692.24),py(337) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(464.12),py(166) center rotate by 90 font ',14'
set object rectangle from screen px(745.99),py(31) to screen px(881.24),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(749.99),py(51) to screen px(775.99),py(51) nohead front lw 1.3 dt (9,4,2,4) lc rgb '#808080'
set label 'all images' at screen px(782.99),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.99),py(69) to screen px(775.99),py(69) nohead front lw 1.31 dt (2,3) lc rgb '#1a1a1a'
set label 'SGD' at screen px(782.99),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.99),py(87) to screen px(775.99),py(87) nohead front lw 1.32 dt (8,4) lc rgb '#e69f00'
set label 'another batch' at screen px(782.99),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.99),py(105) to screen px(775.99),py(105) nohead front lw 1.33 dt solid lc rgb '#0072b2'
set label 'same batch' at screen px(782.99),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::12::31 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#808080', \
  data every ::32::51 using 3:4 with lines lw 1.3 dt (2,3) lc rgb '#1a1a1a', \
  data every ::52::71 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#e69f00', \
  data every ::72::91 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2'

# (c) How far it trains, how well it tests
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(57.12)
set rmargin at screen px(433.12)
set tmargin at screen py(382)
set bmargin at screen py(650)
set grid xtics
set xrange [0.341870793:0.931203872]
set xtics ('' 0.4, '' 0.6, '' 0.8)
set grid ytics
set yrange [15.4596446:20.6907752]
set ytics ('' 16, '' 17, '' 18, '' 19, '' 20)
set label '0.4' at screen px(94.207),py(666) center front font ',12' tc rgb '#404040'
set label '0.6' at screen px(221.809),py(666) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(349.411),py(666) center front font ',12' tc rgb '#404040'
set label '16' at screen px(48.12),py(622.317) right front font ',12' tc rgb '#404040'
set label '17' at screen px(48.12),py(571.085) right front font ',12' tc rgb '#404040'
set label '18' at screen px(48.12),py(519.853) right front font ',12' tc rgb '#404040'
set label '19' at screen px(48.12),py(468.621) right front font ',12' tc rgb '#404040'
set label '20' at screen px(48.12),py(417.39) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} How far it trains, how well it tests{/*0.01   }' at screen px(57.12),py(364) left front font ',14' tc rgb '#1a1a1a'
set label 'final training loss' at screen px(245.12),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'test error (%){/*0.01   }' at screen px(17),py(516) center rotate by 90 font ',14'
set object rectangle from screen px(313.62),py(584) to screen px(434.12),py(649) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(317.62),py(595) to screen px(343.62),py(595) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(330.62),py(588) to screen px(330.62),py(602) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(330.62),py(595) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'all images' at screen px(350.62),py(595) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(317.62),py(613) to screen px(343.62),py(613) nohead front lw 1.11 dt solid lc rgb '#1a1a1a'
set arrow from screen px(330.62),py(606) to screen px(330.62),py(620) nohead front lw 1.2 dt solid lc rgb '#1a1a1a'
set label '' at screen px(330.62),py(613) point pt 7 ps 0.62 lc rgb '#1a1a1a' front
set label 'SGD' at screen px(350.62),py(613) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(317.62),py(631) to screen px(343.62),py(631) nohead front lw 1.12 dt solid lc rgb '#0072b2'
set arrow from screen px(330.62),py(624) to screen px(330.62),py(638) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(330.62),py(631) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'same batch' at screen px(350.62),py(631) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::92::96 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::92::96 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::92::96 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::92::96 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::97::103 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::97::103 using 3:4 with lines lw 1.1 dt solid lc rgb '#1a1a1a', \
  data every ::97::103 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#1a1a1a', \
  data every ::97::103 using 3:4 with points pt 7 ps 0.62 lc rgb '#1a1a1a', \
  data every ::104::108 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::104::108 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::104::108 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::104::108 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2'

# (d) What else it could be
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(504.24)
set rmargin at screen px(880.24)
set tmargin at screen py(382)
set bmargin at screen py(650)
set grid noxtics
set xrange [-0.5:3.5]
set xtics ('' 0, '' 1, '' 2, '' 3)
set grid ytics
set yrange [-0.435186401:3.08930039]
set ytics ('' 0, '' 1, '' 2, '' 3)
set label 'SGD' at screen px(551.24),py(666) center front font ',12' tc rgb '#404040'
set label 'all images' at screen px(645.24),py(666) center front font ',12' tc rgb '#404040'
set label 'equal loss' at screen px(739.24),py(666) center front font ',12' tc rgb '#404040'
set label 'other batch' at screen px(833.24),py(666) center front font ',12' tc rgb '#404040'
set label '0' at screen px(495.24),py(616.909) right front font ',12' tc rgb '#404040'
set label '1' at screen px(495.24),py(540.869) right front font ',12' tc rgb '#404040'
set label '2' at screen px(495.24),py(464.83) right front font ',12' tc rgb '#404040'
set label '3' at screen px(495.24),py(388.79) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} What else it could be{/*0.01   }' at screen px(504.24),py(364) left front font ',14' tc rgb '#1a1a1a'
set label 'less the error with' at screen px(692.24),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'error at {/:Italic δ} = 0.001 (points){/*0.01   }' at screen px(464.12),py(516) center rotate by 90 font ',14'
set object rectangle from screen px(760.74),py(381) to screen px(881.24),py(430) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(777.74),py(394) to screen px(777.74),py(408) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(777.74),py(401) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(797.74),py(401) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(777.74),py(412) to screen px(777.74),py(426) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(777.74),py(419) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'same batch' at screen px(797.74),py(419) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::109::109 using (-0.5):4:(3.5--0.5):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::110::113 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::110::113 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::110::113 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::114::117 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::114::117 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::114::117 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2'
unset multiplot
set output
